using System;
using System.Collections.Generic;

namespace Edifice.Benchmarks;

/// <summary>The peers that run a scenario.</summary>
internal static class PeerList
{
    /// <summary>Each with the option that asks for it, its name, and how it is made; those that are missing here are left out.</summary>
    public static IEnumerable<(string Option, string Name, Func<CalibratedNetwork, IContender> Create)> Of(Scenario scenario, NativePeers native)
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

        (string, string, Func<CalibratedNetwork, IContender>) Native(string option, nint library, NativePass pass) =>
            (option, pass.Name, numbers => new NativeContender(pass, library, scenario, numbers));
    }
}
