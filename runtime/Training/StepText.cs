using System;

namespace Edifice;

/// <summary>Where in a training something happened, in words.</summary>
internal static class StepText
{
    /// <summary>Such as " in training step 12", counted from 1; " in the evaluation" for 0.</summary>
    public static string In(long step) => step == 0 ? " in the evaluation" : FormattableString.Invariant($" in training step {step}");
}
