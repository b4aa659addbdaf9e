using Edifice.Neurons;
using Edifice.Numerics;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>Runs one time step of many leaky integrators, and its adjoint.</summary>
internal readonly struct LeakyIntegratorPass<TScaling>(LeakyIntegratorParameters parameters, LifStep step) : ILanePass
    where TScaling : struct, IInputScaling
{
    private readonly LeakyIntegratorParameters parameters = parameters;

    public void Run<TLanes>()
        where TLanes : struct, ILanes<TLanes>
    {
        for (int index = 0; index < step.Currents.Length; index += TLanes.Count)
        {
            TLanes beta = TLanes.Load(in step.Betas[index]);
            TLanes membrane = TLanes.Load(in step.Membranes[index]);
            TLanes output = LeakyIntegrator<TScaling>.Step(
                in parameters, TLanes.Load(in step.Currents[index]), beta, ref membrane, out TLanes before, out TLanes drive);
            TLanes.Store(output, ref step.Spikes[index]);
            TLanes.Store(membrane, ref step.Membranes[index]);
            TLanes.Store(before, ref step.Before[index]);
            TLanes.Store(drive, ref step.Drives[index]);

            TLanes membraneAdjoint = TLanes.Load(in step.MembraneAdjoints[index]);
            LeakyIntegrator<TScaling>.Adjoint(
                in parameters, beta, step.KeepsBefore ? before : TLanes.Zero, step.KeepsDrive ? drive : TLanes.Zero,
                TLanes.Load(in step.SpikeAdjoints[index]), ref membraneAdjoint, out TLanes currentAdjoint, out TLanes betaAdjoint);
            TLanes.Store(membraneAdjoint, ref step.MembraneAdjoints[index]);
            TLanes.Store(currentAdjoint, ref step.CurrentAdjoints[index]);
            TLanes.Store(betaAdjoint, ref step.BetaAdjoints[index]);
        }
    }
}
