using System;
using System.CommandLine;
using System.IO;

namespace Edifice.Samples.Digits;

/// <summary>The command line: parses the arguments into <see cref="DigitsOptions"/> and hands them on.</summary>
internal sealed class DigitsCommand
{
    private readonly Option<int?> epochs = Options.WholeNumber(
        "--epochs", "N", "Passes over the training images.", atLeast: 1, DigitsOptions.Default.Epochs);

    private readonly Option<int?> batchSize = Options.WholeNumber(
        "--batch-size", "N", "Images between two steps of the optimizer.", atLeast: 1, DigitsOptions.Default.BatchSize);

    private readonly Option<float?> learningRate = Options.PositiveNumber(
        "--learning-rate", "RATE", "Step size of the optimizer.", DigitsOptions.Default.LearningRate);

    private readonly Option<int?> seed = Options.WholeNumber(
        "--seed", "N", "Decides every random choice: the same seed gives the same run.", atLeast: 0, DigitsOptions.Default.Seed);

    private readonly Option<Coding?> coding = Options.Word(
        "--coding", "What travels between the layers: spike trains, or each layer's mean output.",
        ("spikes", Coding.SpikeTrains), ("rates", Coding.Rates));

    private readonly Option<string?> data = Options.DirectoryName(
        "--data", "DIR", "Directory with MNIST-style IDX files, plain or .gz. Without it, digits are drawn.");

    private readonly RootCommand root;

    /// <param name="run">Called once with valid options; its exceptions pass through <see cref="Invoke"/>.</param>
    public DigitsCommand(Action<DigitsOptions> run)
    {
        root = new RootCommand("Trains a spiking network to read digits of 28 x 28 pixels.")
        {
            epochs, batchSize, learningRate, seed, coding, data,
        };
        root.SetAction(parsed => run(ReadOptions(parsed)));
    }

    /// <summary>Runs what the arguments ask for: the training, the help, or one line that says what is wrong with them.</summary>
    /// <returns>The exit code.</returns>
    public int Invoke(string[] args, TextWriter output, TextWriter error)
    {
        // A response file would let an argument such as @name read any file; nobody needs that here.
        ParseResult parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            ErrorLine.Write(error, Explain(parsed));
            return DigitsProgram.Failure;
        }

        return parsed.Invoke(new InvocationConfiguration
        {
            Output = output,
            Error = error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        });
    }

    private static string Explain(ParseResult parsed) =>
        parsed.UnmatchedTokens.Count > 0
            ? $"unknown argument '{parsed.UnmatchedTokens[0]}'. --help lists the options."
            : parsed.Errors[0].Message;

    private DigitsOptions ReadOptions(ParseResult parsed) => new(
        parsed.GetValue(epochs) ?? DigitsOptions.Default.Epochs,
        parsed.GetValue(batchSize) ?? DigitsOptions.Default.BatchSize,
        parsed.GetValue(learningRate) ?? DigitsOptions.Default.LearningRate,
        parsed.GetValue(seed) ?? DigitsOptions.Default.Seed,
        parsed.GetValue(coding) ?? DigitsOptions.Default.Coding,
        parsed.GetValue(data));
}
