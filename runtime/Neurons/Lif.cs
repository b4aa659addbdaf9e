using System.Runtime.CompilerServices;
using Edifice.Numerics;
using Edifice.Surrogates;

namespace Edifice.Neurons;

/// <summary>Leaky integrate-and-fire neuron.</summary>
/// <typeparam name="TSpike">Hard or smooth spikes.</typeparam>
/// <typeparam name="TComparison">u &gt; θ or u ≥ θ.</typeparam>
/// <typeparam name="TSurrogate">What stands in for the derivative of a hard spike.</typeparam>
/// <typeparam name="TReset">What a spike does to the membrane: A(u, s).</typeparam>
/// <typeparam name="TResetTiming">When it does.</typeparam>
/// <typeparam name="TResetScope">What a delayed reset clears.</typeparam>
/// <typeparam name="TResetGradient">Whether gradients flow through the reset.</typeparam>
/// <typeparam name="TInputScaling">Whether the current has the factor 1 - β.</typeparam>
/// <remarks>
/// <para>in = gain · (1 or 1 - β) · i + (1 - β) · rest.</para>
/// <para>Immediate: u = β v + in;  s = fire(u - θ);  v = A(u, s).</para>
/// <para>Delayed: r = fire(v - θ);  u = A(β v + in, r), or β A(v, r) + in for the state's scope;  s = fire(u - θ);  v = u,
/// or without delay v = A(u, s - r).</para>
/// <para>
/// DESIGN §2; the delayed ones are snnTorch's Leaky (Eshraghian et al.: Training spiking neural networks using lessons
/// from deep learning, Proc. IEEE 2023).
/// </para>
/// </remarks>
[Formula(
    "{TResetTiming}",
    Symbols =
    [
        "Beta", "β", "Threshold", "θ", nameof(LifParameters.InputGain), "inputGain", nameof(LifParameters.ResetValue), "resetValue",
        nameof(LifParameters.RestPotential), "rest", nameof(LifParameters.Slope), "slope", nameof(LifParameters.Gain), "gain",
        nameof(LifParameters.Clip), "clip",
    ])]
[Formula("{TResetTiming.adjoint}", Part = "adjoint")]
[Formula("{InputGain≠1?inputGain · }{TInputScaling}i{RestPotential≠0? + (1 - β) rest}", Part = "in")]
[Formula("{InputGain≠1?inputGain · }{TInputScaling}{0}", Part = "current")]
public readonly partial struct Lif<TSpike, TComparison, TSurrogate, TReset, TResetTiming, TResetScope, TResetGradient, TInputScaling>
    : INeuron<LifParameters>
    where TSpike : struct, ISpikeFunction
    where TComparison : struct, IComparison
    where TSurrogate : struct, ISurrogate
    where TReset : struct, IReset
    where TResetTiming : struct, IResetTiming
    where TResetScope : struct, IResetScope
    where TResetGradient : struct, IResetGradient
    where TInputScaling : struct, IInputScaling
{
    private static bool ResetsStateOnly
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TReset.HasScope && !TResetScope.IncludesInput;
    }

    /// <summary>The membrane before the first step.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Start<TLanes>(in LifParameters p, out TLanes membrane)
        where TLanes : struct, ILanes<TLanes>
        => membrane = TLanes.Broadcast(p.InitialMembrane);

    /// <summary>One time step: charges the membrane with the current, fires, resets.</summary>
    /// <param name="p">The constants.</param>
    /// <param name="current">i.</param>
    /// <param name="beta">β.</param>
    /// <param name="threshold">θ.</param>
    /// <param name="membrane">v before the step, v after it; magnitudes below 1e-30 are stored as 0.</param>
    /// <param name="charged">u, the membrane that was compared with the threshold.</param>
    /// <param name="before">v before the step.</param>
    /// <param name="drive">i.</param>
    /// <returns>s: 0 or 1, or a number in (0, 1) for smooth spikes.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Step<TLanes>(
        in LifParameters p, TLanes current, TLanes beta, TLanes threshold, ref TLanes membrane,
        out TLanes charged, [OptionalTape] out TLanes before, [OptionalTape] out TLanes drive)
        where TLanes : struct, ILanes<TLanes>
    {
        before = membrane;
        drive = current;
        TLanes input = MembraneInput<TInputScaling>.Of(current, beta, p.InputGain, p.RestPotential);
        if (!TResetTiming.IsDelayed)
        {
            charged = TLanes.MultiplyAdd(beta, membrane, input);
            TLanes spike = TSpike.Fire<TLanes, TComparison>(in p, charged, threshold);
            membrane = LaneMath.FlushTiny(
                TSpike.IsSmooth
                    ? TReset.Apply(in p, charged, spike, threshold)
                    : TReset.ApplyHard<TLanes, TComparison>(in p, charged, spike, threshold));
            return spike;
        }

        TLanes reset = TSpike.Fire<TLanes, TComparison>(in p, membrane, threshold);
        charged = ResetsStateOnly
            ? TLanes.MultiplyAdd(beta, TReset.Apply(in p, membrane, reset, threshold), input)
            : TReset.Apply(in p, TLanes.MultiplyAdd(beta, membrane, input), reset, threshold);
        TLanes fired = TSpike.Fire<TLanes, TComparison>(in p, charged, threshold);
        membrane = LaneMath.FlushTiny(TResetTiming.SettlesAtEnd ? TReset.Apply(in p, charged, fired - reset, threshold) : charged);
        return fired;
    }
}
