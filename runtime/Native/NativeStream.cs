namespace Edifice.Native;

/// <summary>A network that runs step by step, with its scratch and the state of one stream.</summary>
/// <param name="network">May be shared with other handles: its parameters are only read.</param>
/// <param name="maxBatch">The most samples of one call.</param>
internal sealed class NativeStream<TNetwork>(TNetwork network, int maxBatch) : NativeNetwork<TNetwork>(network, maxBatch)
    where TNetwork : class, IStreamingNetwork<TNetwork>
{
    public SpikeStream<TNetwork> Stream { get; } = TNetwork.CreateStream();

    /// <inheritdoc/>
    public override void Dispose()
    {
        base.Dispose();
        Stream.Dispose();
    }
}
