using System;
using Edifice.Neurons;
using Edifice.Surrogates;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>A <see cref="LifCase"/> as a type.</summary>
internal sealed class TypedLifCase<TSpike, TSurrogate, TReset, TGradient> : LifCase
    where TSpike : struct, ISpikeFunction
    where TSurrogate : struct, ISurrogate
    where TReset : struct, IReset
    where TGradient : struct, IResetGradient
{
    public override string Name => $"{typeof(TSpike).Name} {typeof(TSurrogate).Name} {typeof(TReset).Name} {typeof(TGradient).Name}";

    public override Type Spike => typeof(TSpike);

    public override Type Surrogate => typeof(TSurrogate);

    public override Type Reset => typeof(TReset);

    // Said again here, not asked of the runtime: detached by default where spikes are hard.
    public override bool IsDetached
        => typeof(TGradient) == typeof(DetachedReset) || (typeof(TGradient) == typeof(DefaultResetGradient) && typeof(TSpike) == typeof(HardSpike));

    public override void Run(LaneImplementation lanes, LifParameters parameters, LifStep step)
    {
        LifPass<TSpike, TSurrogate, TReset, TGradient> pass = new(parameters, step);
        lanes.Run(ref pass);
    }
}
