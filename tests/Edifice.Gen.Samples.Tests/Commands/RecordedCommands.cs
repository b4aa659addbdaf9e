using System.Collections.Generic;
using Edifice.Samples.Digits;

namespace Edifice.Gen.Samples.Tests;

/// <summary>Keeps what it is asked for.</summary>
internal sealed class RecordedCommands : ICommands
{
    public List<object> Calls { get; } = [];

    public int Train(Recipe recipe, RunOptions options) => Keep(("train", recipe, options));

    public int TimeThreads(Recipe recipe, RunOptions options) => Keep(("pace", recipe, options));

    public int Resume(RunOptions options, string? data) => Keep(("resume", options, data));

    public int Evaluate(RunOptions options, string? data) => Keep(("eval", options, data));

    public int Show(RunOptions options, ShowOptions shown, string? data) => Keep(("show", options, shown, data));

    private int Keep(object call)
    {
        Calls.Add(call);
        return 0;
    }
}
