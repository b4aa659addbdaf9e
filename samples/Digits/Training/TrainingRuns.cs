using System;

namespace Edifice.Samples.Digits;

/// <summary>The one place that knows which networks the sample trains.</summary>
internal static class TrainingRuns
{
    public static ITrainingRun Create(DigitsOptions options) => options.Coding switch
    {
        // Half a spike count: whole counts saturate the softmax early (94.7 % against 95.3 % on the real digits).
        Coding.SpikeTrains => new SpikingRun<SpikingDigits>(options, SpikingDigits.NumTimesteps / 2f, TimeProvider.System),
        _ => new SpikingRun<RateDigits>(options, logitScale: 1, TimeProvider.System),
    };
}
