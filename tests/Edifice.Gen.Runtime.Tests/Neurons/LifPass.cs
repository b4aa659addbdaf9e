using Edifice.Neurons;
using Edifice.Numerics;
using Edifice.Surrogates;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>Runs one time step of many neurons, and its adjoint.</summary>
internal readonly struct LifPass<TSpike, TComparison, TSurrogate, TReset, TTiming, TScope, TGradient, TScaling>(
    LifParameters parameters, LifStep step) : ILanePass
    where TSpike : struct, ISpikeFunction
    where TComparison : struct, IComparison
    where TSurrogate : struct, ISurrogate
    where TReset : struct, IReset
    where TTiming : struct, IResetTiming
    where TScope : struct, IResetScope
    where TGradient : struct, IResetGradient
    where TScaling : struct, IInputScaling
{
    private readonly LifParameters parameters = parameters;

    public void Run<TLanes>()
        where TLanes : struct, ILanes<TLanes>
    {
        for (int index = 0; index < step.Currents.Length; index += TLanes.Count)
        {
            TLanes beta = TLanes.Load(in step.Betas[index]);
            TLanes threshold = TLanes.Load(in step.Thresholds[index]);
            TLanes membrane = TLanes.Load(in step.Membranes[index]);
            TLanes spike = Lif<TSpike, TComparison, TSurrogate, TReset, TTiming, TScope, TGradient, TScaling>.Step(
                in parameters, TLanes.Load(in step.Currents[index]), beta, threshold, ref membrane,
                out TLanes charged, out TLanes before, out TLanes drive);
            TLanes.Store(spike, ref step.Spikes[index]);
            TLanes.Store(membrane, ref step.Membranes[index]);
            TLanes.Store(charged, ref step.Charged[index]);
            TLanes.Store(before, ref step.Before[index]);
            TLanes.Store(drive, ref step.Drives[index]);

            TLanes membraneAdjoint = TLanes.Load(in step.MembraneAdjoints[index]);
            Lif<TSpike, TComparison, TSurrogate, TReset, TTiming, TScope, TGradient, TScaling>.Adjoint(
                in parameters, beta, threshold, charged,
                step.KeepsBefore ? before : TLanes.Zero, step.KeepsDrive ? drive : TLanes.Zero,
                TLanes.Load(in step.SpikeAdjoints[index]), ref membraneAdjoint,
                out TLanes currentAdjoint, out TLanes betaAdjoint, out TLanes thresholdAdjoint);
            TLanes.Store(membraneAdjoint, ref step.MembraneAdjoints[index]);
            TLanes.Store(currentAdjoint, ref step.CurrentAdjoints[index]);
            TLanes.Store(betaAdjoint, ref step.BetaAdjoints[index]);
            TLanes.Store(thresholdAdjoint, ref step.ThresholdAdjoints[index]);
        }
    }
}
