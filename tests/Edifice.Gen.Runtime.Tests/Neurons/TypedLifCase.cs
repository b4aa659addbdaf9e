using System.Diagnostics.CodeAnalysis;
using Edifice.Neurons;
using Edifice.Surrogates;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>A <see cref="LifCase"/> as a type.</summary>
internal sealed class TypedLifCase<TSpike, TComparison, TSurrogate, TReset, TTiming, TScope, TGradient, TScaling> : LifCase
    where TSpike : struct, ISpikeFunction
    where TComparison : struct, IComparison
    where TSurrogate : struct, ISurrogate
    where TReset : struct, IReset
    where TTiming : struct, IResetTiming
    where TScope : struct, IResetScope
    where TGradient : struct, IResetGradient
    where TScaling : struct, IInputScaling
{
    [SetsRequiredMembers]
    public TypedLifCase(LifOptions options) => Options = options;

    public override void Run(LaneImplementation lanes, LifParameters parameters, LifStep step)
    {
        LifPass<TSpike, TComparison, TSurrogate, TReset, TTiming, TScope, TGradient, TScaling> pass = new(parameters, step);
        lanes.Run(ref pass);
    }

    public override void Start(LaneImplementation lanes, float[] membranes)
    {
        LifStartPass<TSpike, TComparison, TSurrogate, TReset, TTiming, TScope, TGradient, TScaling> pass = new(Options.Parameters, membranes);
        lanes.Run(ref pass);
    }
}
