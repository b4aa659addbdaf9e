using System.CommandLine;

namespace Edifice.Samples.Digits;

/// <summary>The options that change no result.</summary>
internal sealed class OutputOptions
{
    private readonly Option<string?> weights = Options.FileName(
        "--weights", "FILE", "The file of the weights.", RunOptions.Default.Weights);

    private readonly Option<string?> checkpoint = Options.FileName(
        "--checkpoint", "FILE", "The file that resume goes on from.", RunOptions.Default.Checkpoint);

    private readonly Option<string?> plots = Options.DirectoryName(
        "--plots", "DIR", "Directory for pictures of the training and of what the neurons do; made where it is missing.");

    private readonly Option<int?> threads = Options.WholeNumber(
        "--threads", "N", "Threads; the result does not depend on them.", atLeast: 1, atMost: WorkerTeam.MaxThreads);

    private readonly Option<bool> inspect = new("--inspect")
    {
        Description = "Report the network's health in full, before a training and at the end.",
    };

    public void AddTo(Command command, bool hasCheckpoint)
    {
        command.Add(weights);
        if (hasCheckpoint)
            command.Add(checkpoint);
        command.Add(plots);
        command.Add(threads);
        command.Add(inspect);
    }

    public void AddThreadsTo(Command command) => command.Add(threads);

    public void AddWeightsTo(Command command) => command.Add(weights);

    public RunOptions Read(ParseResult parsed) => new(
        parsed.GetValue(weights) ?? RunOptions.Default.Weights,
        parsed.GetValue(checkpoint) ?? RunOptions.Default.Checkpoint,
        parsed.GetValue(plots),
        parsed.GetValue(threads) ?? RunOptions.Default.Threads,
        parsed.GetValue(inspect));
}
