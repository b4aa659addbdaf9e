using System;

namespace Edifice.Samples.Digits;

/// <summary>The one place that knows which networks the sample trains.</summary>
internal static class TrainingRuns
{
    public static ITrainingRun Create(DigitsOptions options) => options.Coding switch
    {
        // A rate times T is a spike count, the logits that snnTorch's count losses use.
        Coding.SpikeTrains => new SpikingRun<SpikingDigits>(options, SpikingDigits.NumTimesteps, TimeProvider.System),
        _ => new SpikingRun<RateDigits>(options, logitScale: 1, TimeProvider.System),
    };
}
