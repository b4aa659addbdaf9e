using System;
using Edifice.CompilerServices;

namespace Edifice.Kernels;

/// <summary>Some steps of one sample, in a run that goes segment by segment and sample by sample.</summary>
/// <param name="whole">Sizes of the run.</param>
/// <param name="steps">Steps of a segment.</param>
internal readonly struct Segment(NeuronShape whole, int steps)
{
    public int Sample { get; private init; }

    private int Index { get; init; }

    /// <summary>Steps before it, those of the samples before it included.</summary>
    public int FirstRow => (Sample * whole.TimeSteps) + (Index * steps);

    /// <summary>Sizes of the segment.</summary>
    public NeuronShape Shape => whole with { TimeSteps = Math.Min(steps, whole.TimeSteps - (Index * steps)) };

    private int Starts => (whole.TimeSteps - 1) / steps;

    /// <summary>The one behind it, or the next sample's first one.</summary>
    public Segment Next() => Index < Starts ? this with { Index = Index + 1 } : this with { Sample = Sample + 1, Index = 0 };

    /// <summary>Its part of [samples, padded], the same in every step, or of [samples, time, current stride].</summary>
    public ReadOnlySpan<float> Of(ReadOnlySpan<float> current)
        => current[((Sample * whole.CurrentLength) + (Index * steps * whole.CurrentStride))..];

    /// <summary>The states before and behind it in [samples, segments - 1, states, padded], where the first start and the last end are not.</summary>
    public CarriedStates Bounds<TNeuron>(Span<float> states)
        where TNeuron : struct, IStageNeuron
    {
        int length = TNeuron.StateCount * whole.Padded;
        int behind = ((Sample * Starts) + Index) * length;
        return new CarriedStates
        {
            Before = Index == 0 ? default : states.Slice(behind - length, length),
            Behind = Index == Starts ? default : states.Slice(behind, length),
        };
    }
}
