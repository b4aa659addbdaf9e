using System;

namespace Edifice.Samples.Digits;

/// <summary>The one place that knows which network the sample trains.</summary>
internal static class TrainingRuns
{
    public static ITrainingRun Create(DigitsOptions options) => new LinearRun(options, TimeProvider.System);
}
