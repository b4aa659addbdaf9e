namespace Edifice.Generator.Model;

/// <summary>How Backward goes through the time steps: all steps of a group of samples, or one sample's segments, each of which is run again.</summary>
/// <param name="TimeSteps">T.</param>
/// <param name="Segment">Steps of a segment; 0 with a full tape.</param>
/// <param name="Window">The gradient by states ends at every multiple of this many steps; 0 where it goes through all of them.</param>
internal sealed record BackwardSteps(int TimeSteps, int Segment, int Window)
{
    /// <summary>Steps of a group: sums over time go group by group, the latest first, so that segments of whole groups have the same bits.</summary>
    public const int Group = 5;

    /// <summary>In words, the groups of all steps, such as <c>25 steps in 5 groups of 5</c>.</summary>
    public string InGroups
    {
        get
        {
            int groups = TimeSteps / Group;
            int rest = TimeSteps % Group;
            return groups == 0 ? FormattableText.Of($"{TimeSteps} {(TimeSteps == 1 ? "step" : "steps")} in one group")
                : FormattableText.Of($"{TimeSteps} steps in {(groups == 1 ? "one group" : FormattableText.Of($"{groups} groups"))} of {Group}{(rest == 0 ? "" : FormattableText.Of($" and one of {rest}"))}");
        }
    }

    /// <summary>Whether steps are run again instead of being read from the tape.</summary>
    public bool RunAgain => Segment > 0;

    /// <summary>Whether there is more than one segment.</summary>
    public bool AreCut => Segment > 0 && Segment < TimeSteps;

    /// <summary>Segments; 1 with a full tape.</summary>
    public int Segments => RunAgain ? ((TimeSteps - 1) / Segment) + 1 : 1;

    /// <summary>The most steps that are at hand at once.</summary>
    public int AtOnce => AreCut ? Segment : TimeSteps;

    /// <summary>In C#, the samples at hand.</summary>
    public string Samples => RunAgain ? "1" : "count";

    /// <summary>In C#, the steps at hand.</summary>
    public string Steps => AreCut ? "steps" : Text(TimeSteps);

    /// <summary>In C#, the rows at hand of a signal over time.</summary>
    public string Rows => RunAgain ? Steps : $"count * {Text(TimeSteps)}";

    /// <summary>In C#, the numbers of the rows at hand, each <paramref name="stride"/> long.</summary>
    public string Length(int stride) => AreCut ? FormattableText.Of($"steps * {stride}") : RunAgain ? Text(TimeSteps * stride) : $"count * {Text(TimeSteps * stride)}";

    /// <summary>In C#, the adjoint of the steps at hand of a signal over time.</summary>
    public string AdjointOf(SignalPlan signal) => signal.HasAdjointAtOnce ? Cut(signal.AdjointName, signal.AdjointStride) : signal.AdjointName;

    /// <summary>In C#, of one sample's rows over all steps, those at hand.</summary>
    public string Cut(string rows, int stride) => AreCut ? FormattableText.Of($"{rows}.Slice(begin * {stride}, steps * {stride})") : rows;

    /// <summary>In C#, of the caller's rows over time, those at hand.</summary>
    public string OfCaller(string span, int size) =>
        AreCut ? FormattableText.Of($"{span}.Slice(((first * {TimeSteps}) + begin) * {size}, steps * {size})")
        : RunAgain ? FormattableText.Of($"{span}.Slice(first * {TimeSteps * size}, {TimeSteps * size})")
        : FormattableText.Of($"{span}.Slice(first * {TimeSteps * size}, count * {TimeSteps * size})");

    private static string Text(int number) => FormattableText.Of($"{number}");
}
