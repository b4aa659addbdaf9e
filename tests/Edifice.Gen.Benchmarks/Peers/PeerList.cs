using System;
using System.Collections.Generic;
using System.Linq;

namespace Edifice.Benchmarks;

/// <summary>The peers of a run, with what they need loaded.</summary>
internal sealed class PeerList : IDisposable
{
    private readonly NativePeers native = new();
    private readonly List<AddedPeer> added = [];
    private readonly List<(string Option, string Reason)> missing = [];

    /// <param name="added">Those of the calling program.</param>
    public PeerList(params IEnumerable<AddedPeer> added)
    {
        IsThere("c", native.MissingHand);
        IsThere("blas", native.MissingBlas);
        this.added.AddRange(added.Where(peer => IsThere(peer.Option, peer.Load())));
    }

    /// <summary>Those that do not run here, and why.</summary>
    public IReadOnlyList<(string Option, string Reason)> Missing => missing;

    /// <summary>Those that run a scenario, each with the option that asks for it, its name, and how it is made; those that are missing here are left out.</summary>
    public IEnumerable<(string Option, string Name, Func<CalibratedNetwork, IContender> Create)> Of(Scenario scenario)
    {
        if (native.Blas != 0)
        {
            yield return Native("blas", native.Blas, scenario.Trains ? NativePass.BlasLearning : NativePass.BlasInference);
        }

        // Code by hand has one thread.
        if (native.Hand != 0 && scenario.Threads == 1)
        {
            foreach (NativePass pass in scenario.Trains ? (NativePass[])[NativePass.DenseLearning] : [NativePass.EventInference, NativePass.DenseInference])
            {
                yield return Native("c", native.Hand, pass);
            }
        }

        if (!scenario.Trains)
        {
            yield return ("ort", "ort", numbers => new OnnxContender(scenario, numbers));
        }

        foreach (AddedPeer peer in added)
        {
            foreach ((string name, Func<CalibratedNetwork, IContender> create) in peer.Of(scenario))
            {
                yield return (peer.Option, name, create);
            }
        }

        (string, string, Func<CalibratedNetwork, IContender>) Native(string option, nint library, NativePass pass) =>
            (option, pass.Name, numbers => new NativeContender(pass, library, scenario, numbers));
    }

    public void Dispose() => native.Dispose();

    private bool IsThere(string option, string? reason)
    {
        if (reason is not null)
        {
            missing.Add((option, reason));
        }

        return reason is null;
    }
}
