using Edifice.Neurons;
using Edifice.Numerics;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>The start of many leaky integrators.</summary>
internal readonly struct LeakyIntegratorStartPass<TScaling>(LeakyIntegratorParameters parameters, float[] membranes) : ILanePass
    where TScaling : struct, IInputScaling
{
    private readonly LeakyIntegratorParameters parameters = parameters;

    public void Run<TLanes>()
        where TLanes : struct, ILanes<TLanes>
    {
        for (int index = 0; index < membranes.Length; index += TLanes.Count)
        {
            LeakyIntegrator<TScaling>.Start(in parameters, out TLanes membrane);
            TLanes.Store(membrane, ref membranes[index]);
        }
    }
}
