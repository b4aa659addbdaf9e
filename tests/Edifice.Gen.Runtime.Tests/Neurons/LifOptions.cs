using System;
using System.Collections.Generic;
using System.Linq;
using Edifice.Neurons;
using Edifice.Surrogates;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>One combination of the neuron's choices, in the order of its type parameters, and numbers to go with it.</summary>
internal sealed record LifOptions(
    Type Spike, Type Comparison, Type Surrogate, Type Reset, Type Timing, Type Scope, Type Gradient, Type Scaling, LifParameters Parameters)
{
    private static readonly Type[] s_spikes = [typeof(HardSpike), typeof(SmoothSpike)];
    private static readonly Type[] s_comparisons = [typeof(FiresAbove), typeof(FiresAtOrAbove)];
    private static readonly Type[] s_resets = [typeof(SubtractReset), typeof(ZeroReset), typeof(NoReset), typeof(ValueReset)];
    private static readonly Type[] s_timings = [typeof(ImmediateReset), typeof(NextStepReset), typeof(UndelayedReset)];
    private static readonly Type[] s_scopes = [typeof(StateScope), typeof(UpdateScope)];
    private static readonly Type[] s_gradients = [typeof(DefaultResetGradient), typeof(DetachedReset), typeof(AttachedReset)];
    private static readonly Type[] s_scalings = [typeof(UnscaledInput), typeof(DecayScaledInput)];

    private static readonly Type[] s_surrogates =
    [
        typeof(FastSigmoidSurrogate), typeof(SigmoidSurrogate), typeof(ATanSurrogate), typeof(TriangularSurrogate),
        typeof(SnnTorchTriangularSurrogate), typeof(StraightThroughSurrogate), typeof(NoSurrogate),
    ];

    /// <summary>All that decides the shape of a step; comparison, surrogate, scaling and numbers turn with them at other speeds.</summary>
    public static IReadOnlyList<LifOptions> All { get; } =
        [.. Enumerable.Range(0, s_spikes.Length * s_resets.Length * s_timings.Length * s_scopes.Length * s_gradients.Length).Select(Of)];

    /// <summary>The lists that the choices are from, in the order of the type parameters.</summary>
    public static IReadOnlyList<IReadOnlyList<Type>> Choices { get; } =
        [s_spikes, s_comparisons, s_surrogates, s_resets, s_timings, s_scopes, s_gradients, s_scalings];

    public IReadOnlyList<Type> Types => [Spike, Comparison, Surrogate, Reset, Timing, Scope, Gradient, Scaling];

    public string Name => string.Join(' ', Types.Select(type => type.Name));

    public bool IsSmooth => Spike == typeof(SmoothSpike);

    public bool IsDelayed => Timing != typeof(ImmediateReset);

    private static LifOptions Of(int index)
    {
        int next = index;
        Type Take(Type[] choices)
        {
            Type taken = choices[next % choices.Length];
            next /= choices.Length;
            return taken;
        }

        int turn = index / 7;
        return new LifOptions(
            Take(s_spikes), s_comparisons[turn / 2 % 2], s_surrogates[index % 7], Take(s_resets), Take(s_timings), Take(s_scopes), Take(s_gradients),
            s_scalings[turn % 2],
            new LifParameters
            {
                InputGain = index % 5 < 2 ? 1f : 1.5f,
                ResetValue = index % 9 < 4 ? 0.3f : -0.25f,
                RestPotential = index % 11 < 5 ? 0f : 0.4f,
                InitialMembrane = index % 13 < 3 ? 0f : 0.2f,
                Slope = 3f,
                Gain = 0.7f,
                Clip = 8f,
            });
    }
}
