namespace Edifice.Samples.Digits;

/// <summary>What stands between an image and a network whose input is spikes.</summary>
internal static class InputEncoders
{
    // Paper stays silent; so do the traces of ink that scaling an image leaves.
    private const float FaintestInk = 0.1f;

    /// <summary>Null where the network takes the pixels themselves.</summary>
    public static IEncoder? Of(NetworkInfo network) => network.InputIsSpikes
        ? new LatencyEncoder(DigitSet.Pixels, network.TimeSteps, LatencyCode.Linear, FaintestInk, normalize: true, clip: true)
        : null;
}
