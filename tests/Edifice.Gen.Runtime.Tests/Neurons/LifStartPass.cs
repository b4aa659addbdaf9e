using Edifice.Neurons;
using Edifice.Numerics;
using Edifice.Surrogates;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>The start of many neurons.</summary>
internal readonly struct LifStartPass<TSpike, TComparison, TSurrogate, TReset, TTiming, TScope, TGradient, TScaling>(
    LifParameters parameters, float[] membranes) : ILanePass
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
        for (int index = 0; index < membranes.Length; index += TLanes.Count)
        {
            Lif<TSpike, TComparison, TSurrogate, TReset, TTiming, TScope, TGradient, TScaling>.Start(in parameters, out TLanes membrane);
            TLanes.Store(membrane, ref membranes[index]);
        }
    }
}
