using Edifice.Neurons;
using Edifice.Numerics;
using Edifice.Surrogates;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>Runs one time step of many neurons, and its adjoint.</summary>
internal struct LifPass<TSpike, TSurrogate, TReset, TGradient>(LifParameters parameters, LifStep step) : ILanePass
    where TSpike : struct, ISpikeFunction
    where TSurrogate : struct, ISurrogate
    where TReset : struct, IReset
    where TGradient : struct, IResetGradient
{
    private readonly LifParameters parameters = parameters;

    public readonly void Run<TLanes>()
        where TLanes : struct, ILanes<TLanes>
    {
        for (int index = 0; index < step.Currents.Length; index += TLanes.Count)
        {
            TLanes membrane = TLanes.Load(in step.Membranes[index]);
            TLanes spike = Lif<TSpike, TSurrogate, TReset, TGradient>.Step(
                in parameters, TLanes.Load(in step.Currents[index]), ref membrane, out TLanes charged);
            TLanes.Store(spike, ref step.Spikes[index]);
            TLanes.Store(membrane, ref step.Membranes[index]);
            TLanes.Store(charged, ref step.Charged[index]);

            TLanes membraneAdjoint = TLanes.Load(in step.MembraneAdjoints[index]);
            Lif<TSpike, TSurrogate, TReset, TGradient>.Adjoint(
                in parameters, charged, TLanes.Load(in step.SpikeAdjoints[index]), ref membraneAdjoint, out TLanes currentAdjoint);
            TLanes.Store(membraneAdjoint, ref step.MembraneAdjoints[index]);
            TLanes.Store(currentAdjoint, ref step.CurrentAdjoints[index]);
        }
    }
}
