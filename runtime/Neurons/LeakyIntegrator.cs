using System.Runtime.CompilerServices;
using Edifice.Numerics;

namespace Edifice.Neurons;

/// <summary>A membrane that never fires; its output is the membrane itself.</summary>
/// <typeparam name="TInputScaling">Whether the current has the factor 1 - β.</typeparam>
/// <remarks>
/// v[t] = β v[t-1] + in[t], with in = gain · (1 or 1 - β) · i + (1 - β) · rest; the output is v[t]. snnTorch's Leaky with
/// reset_mechanism "none", Norse's LIBoxCell, SpikingJelly's NonSpikingLIFNode.
/// </remarks>
[Formula(
    "v = β v + {InputGain≠1?inputGain · }{TInputScaling}i{RestPotential≠0? + (1 - β) rest};  y = v",
    Symbols =
    [
        "Beta", "β", nameof(LeakyIntegratorParameters.InputGain), "inputGain", nameof(LeakyIntegratorParameters.RestPotential), "rest",
    ])]
[Formula("dv ← dv + dy;  di = {InputGain≠1?inputGain · }{TInputScaling}dv;  dv ← β dv", Part = "adjoint")]
public readonly struct LeakyIntegrator<TInputScaling> : INeuron<LeakyIntegratorParameters>
    where TInputScaling : struct, IInputScaling
{
    /// <summary>The membrane before the first step.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Start<TLanes>(in LeakyIntegratorParameters p, out TLanes membrane)
        where TLanes : struct, ILanes<TLanes>
        => membrane = TLanes.Broadcast(p.InitialMembrane);

    /// <summary>One time step.</summary>
    /// <param name="p">The constants.</param>
    /// <param name="current">i.</param>
    /// <param name="beta">β.</param>
    /// <param name="membrane">v before the step, v after it; magnitudes below 1e-30 are stored as 0.</param>
    /// <param name="before">v before the step.</param>
    /// <param name="drive">i.</param>
    /// <returns>v after the step.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Step<TLanes>(
        in LeakyIntegratorParameters p, TLanes current, TLanes beta, ref TLanes membrane,
        [OptionalTape] out TLanes before, [OptionalTape] out TLanes drive)
        where TLanes : struct, ILanes<TLanes>
    {
        before = membrane;
        drive = current;
        TLanes input = MembraneInput<TInputScaling>.Of(current, beta, p.InputGain, p.RestPotential);
        membrane = LaneMath.FlushTiny(TLanes.MultiplyAdd(beta, membrane, input));
        return membrane;
    }

    /// <summary>The adjoint of <see cref="Step"/>.</summary>
    /// <param name="p">The constants.</param>
    /// <param name="beta">β.</param>
    /// <param name="before">v before the step.</param>
    /// <param name="drive">i.</param>
    /// <param name="outputAdjoint">The loss's gradient by this step's output.</param>
    /// <param name="membraneAdjoint">The loss's gradient by v after the step; replaced by that before the step.</param>
    /// <param name="currentAdjoint">The loss's gradient by i.</param>
    /// <param name="betaAdjoint">The loss's gradient by β, this step's share.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Adjoint<TLanes>(
        in LeakyIntegratorParameters p, TLanes beta, TLanes before, TLanes drive, TLanes outputAdjoint,
        ref TLanes membraneAdjoint, out TLanes currentAdjoint, out TLanes betaAdjoint)
        where TLanes : struct, ILanes<TLanes>
    {
        TLanes adjoint = outputAdjoint + membraneAdjoint;
        betaAdjoint = adjoint * before;
        currentAdjoint = MembraneInput<TInputScaling>.Adjoint(drive, beta, p.InputGain, p.RestPotential, adjoint, ref betaAdjoint);
        membraneAdjoint = beta * adjoint;
    }
}
