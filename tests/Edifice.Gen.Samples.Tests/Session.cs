using System;
using System.IO;
using System.Linq;
using System.Threading;
using Edifice.Samples.Digits;

namespace Edifice.Gen.Samples.Tests;

/// <summary>A directory with small drawn digits, in which the program runs and leaves its files.</summary>
internal sealed class Session : IDisposable
{
    private readonly string[] defaults;

    private readonly TemporaryDirectory directory = new();

    public Session(int images = 200, int test = 40)
    {
        DrawnPart.Write(directory, images, test);
        defaults = [$"--data={Directory}", $"--weights={Weights}", $"--checkpoint={Checkpoint}", "--batch-size=16", "--epochs=2", "--threads=2"];
    }

    public string Directory => directory.Path;

    public string Weights => directory.File("weights");

    public string Checkpoint => directory.File("checkpoint");

    public string File(string name) => directory.File(name);

    /// <summary>Trains with the session's data and files.</summary>
    public (int Code, string[] Lines, string Error) Train(params string[] args) => Run(
        ["train", .. defaults.Where(name => !args.Any(arg => arg.StartsWith(name.Split('=')[0], StringComparison.Ordinal))), .. args]);

    public static (int Code, string[] Lines, string Error) Run(params string[] args) => Run(output => new PlainPresenter(output), CancellationToken.None, args);

    /// <summary>Runs the program with a presenter of the test's own.</summary>
    public static (int Code, string[] Lines, string Error) Run(Func<TextWriter, IPresenter> presenter, CancellationToken cancel, params string[] args)
    {
        using StringWriter output = new() { NewLine = "\n" };
        using StringWriter error = new() { NewLine = "\n" };
        int code = DigitsProgram.Run(args, presenter(output), output, error, cancel);
        return (code, output.ToString().TrimEnd().Split('\n'), error.ToString());
    }

    public void Dispose() => directory.Dispose();
}
