using System;

namespace Edifice;

/// <summary>Updates that are too large or too small for the parameters they change, in words.</summary>
internal static class UpdateFindings
{
    public static HealthFinding? Of(StageHealth stage) => stage.UpdateRatio switch
    {
        { } ratio when !double.IsFinite(ratio) => new(
            HealthProblem.NotFinite, stage.Name, $"{Name(stage)} of stage {stage.Name} is not finite. Usually helps: a lower learning rate."),
        >= HealthLimits.LargeUpdate and { } ratio => new(
            HealthProblem.LargeUpdate, stage.Name,
            FormattableString.Invariant($"{Name(stage)} of stage {stage.Name} is {Percent(ratio)} of its parameters, where about 0.1 % is usual. ")
            + "Usually helps: a lower learning rate, a larger batch."),
        > 0 and <= HealthLimits.TinyUpdate and { } ratio => new(
            HealthProblem.TinyUpdate, stage.Name,
            FormattableString.Invariant($"{Name(stage)} of stage {stage.Name} is {ratio:G2} of its parameters, which single precision hardly adds up. ")
            + "Usually helps: a higher learning rate, or a look at why the gradient is that small."),
        _ => null,
    };

    private static string Name(StageHealth stage) => stage.IsPlainStep ? "A plain gradient step" : "The update";

    private static string Percent(double ratio)
        => ratio < 10 ? FormattableString.Invariant($"{100 * ratio:F0} %") : FormattableString.Invariant($"{ratio:G3} times the size");
}
