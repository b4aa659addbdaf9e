using System.CommandLine;
using System.CommandLine.Parsing;
using System.IO;
using System.Linq;

namespace Edifice.Samples.Digits;

/// <summary>The command line: parses the arguments and hands them to <see cref="ICommands"/>.</summary>
internal sealed class DigitsCommand
{
    private readonly RecipeOptions recipe = new();
    private readonly OutputOptions output = new();

    private readonly Option<string?> data = Options.DirectoryName(
        "--data", "DIR", "Directory with MNIST-style IDX files. Without it, the data of the training.");

    private readonly Option<int?> first = Options.WholeNumber(
        "--first", "N", "Index of the first test image.", atLeast: 0, otherwise: ShowOptions.Default.First);

    private readonly Option<int?> count = Options.WholeNumber(
        "--count", "N", "How many test images.", atLeast: 1, otherwise: ShowOptions.Default.Count);

    private readonly RootCommand root = new("Trains a spiking network to read digits of 28 x 28 pixels. Without a command: train.");

    /// <param name="commands">Called once with valid options; exceptions pass through <see cref="Invoke"/>.</param>
    public DigitsCommand(ICommands commands)
    {
        Command train = new("train", "Train, save the weights, and load them into a fresh network for the test.");
        foreach (Command command in new[] { root, train })
        {
            recipe.AddTo(command);
            output.AddTo(command, hasCheckpoint: true);
            command.SetAction(parsed => commands.Train(recipe.Read(parsed), output.Read(parsed)));
        }

        Command resume = new("resume", "Go on with an interrupted training, with the same bits as if it had not stopped.") { data };
        output.AddTo(resume, hasCheckpoint: true);
        resume.SetAction(parsed => commands.Resume(output.Read(parsed), parsed.GetValue(data)));

        Command eval = new("eval", "Load weights and read the test images.") { data };
        output.AddTo(eval, hasCheckpoint: false);
        eval.SetAction(parsed => commands.Evaluate(output.Read(parsed), parsed.GetValue(data)));

        Command show = new("show", "Draw test images, with the rates and spikes that they cause.") { data, first, count };
        output.AddWeightsTo(show);
        show.SetAction(parsed => commands.Show(output.Read(parsed), ReadShown(parsed), parsed.GetValue(data)));

        Command pace = new("pace", "Time epochs by one thread and by more, in turns, from fresh weights that are not kept.");
        recipe.AddTo(pace);
        output.AddThreadsTo(pace);
        pace.SetAction(parsed => commands.TimeThreads(recipe.Read(parsed), output.Read(parsed)));

        foreach (Command command in new[] { train, eval, show, resume, pace })
            root.Add(command);
    }

    /// <summary>Runs what the arguments ask for: a command, the help, or one line that says what is wrong with them.</summary>
    /// <returns>The exit code.</returns>
    public int Invoke(string[] args, TextWriter output, TextWriter error)
    {
        // A response file would let an argument such as @name read any file; nobody needs that here.
        ParseResult parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (Problem(parsed) is { } problem)
        {
            ErrorLine.Write(error, problem);
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

    private static string? Problem(ParseResult parsed)
    {
        if (parsed.Errors.Count > 0 || parsed.UnmatchedTokens.Count > 0)
            return Explanation.Of(parsed);

        // The options of train without a command are the root's: before another command they would be lost.
        string command = parsed.CommandResult.Command.Name;
        bool isLost = parsed.CommandResult.Command is not RootCommand
            && parsed.RootCommandResult.Children.OfType<OptionResult>().Any(option => !option.Implicit);
        return isLost ? $"options stand behind the command: {command} --option." : null;
    }

    private ShowOptions ReadShown(ParseResult parsed)
        => new(parsed.GetValue(first) ?? ShowOptions.Default.First, parsed.GetValue(count) ?? ShowOptions.Default.Count);
}
