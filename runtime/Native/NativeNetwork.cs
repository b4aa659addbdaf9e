using System;

namespace Edifice.Native;

/// <summary>A network with scratch for its passes, all that a handle holds: calls with it allocate nothing.</summary>
/// <param name="network">May be shared with other handles: its parameters are only read.</param>
/// <param name="maxBatch">The most samples of one call.</param>
internal class NativeNetwork<TNetwork>(TNetwork network, int maxBatch) : NativeInstance(TNetwork.Info.Name), IDisposable
    where TNetwork : class, ISpikingNetwork<TNetwork>
{
    /// <summary>The network itself; its parameters go when the last handle has let go of them.</summary>
    public TNetwork Self { get; } = network;

    public Workspace<TNetwork> Workspace { get; } = TNetwork.CreateWorkspace(maxBatch);

    /// <summary>The most samples of one call.</summary>
    public int MaxBatch => maxBatch;

    /// <summary>Gives the scratch back.</summary>
    public virtual void Dispose() => Workspace.Dispose();
}
