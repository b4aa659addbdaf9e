using System;
using Edifice.Kernels;
using Edifice.Numerics;

namespace Edifice.CompilerServices;

/// <content>Steps in segments: the forward pass keeps the states at their starts, from which each can be run again.</content>
public static partial class NeuronKernel
{
    /// <summary>All steps of spiking neurons, from their start, with the states that each later segment begins with.</summary>
    /// <param name="samples">Samples.</param>
    /// <param name="shape">Sizes.</param>
    /// <param name="segment">Steps of a segment.</param>
    /// <param name="current">[samples, padded] if constant, else [samples, time, current stride].</param>
    /// <param name="learned">[trained numbers, padded].</param>
    /// <param name="spikes">[samples, time, padded / 8] bytes of bits, overwritten.</param>
    /// <param name="states">[samples, segments - 1, states, padded], overwritten; empty for inference.</param>
    public static void SpikeInSegments<TLanes, TNeuron>(
        int samples, in NeuronShape shape, int segment,
        ReadOnlySpan<float> current, ReadOnlySpan<float> learned, Span<byte> spikes, Span<float> states)
        where TLanes : struct, ILanes<TLanes>
        where TNeuron : struct, IStageNeuron
    {
        if (states.IsEmpty)
        {
            Spike<TLanes, TNeuron>(samples, shape, current, learned, spikes, tape: default);
            return;
        }

        Guard.AtLeast(spikes.Length, samples * shape.TimeSteps * shape.SpikeStride);
        for (Segment part = new(shape, segment); part.Sample < samples; part = part.Next())
        {
            Spikes<TLanes, TNeuron, CarriedStates>(
                1, part.Shape, part.Bounds<TNeuron>(states), part.Of(current), learned,
                spikes[(part.FirstRow * shape.SpikeStride)..], tape: default);
        }
    }

    /// <summary>All steps of neurons that give real values, from their start, with the states that each later segment begins with.</summary>
    /// <param name="samples">Samples.</param>
    /// <param name="shape">Sizes.</param>
    /// <param name="segment">Steps of a segment.</param>
    /// <param name="current">[samples, padded] if constant, else [samples, time, current stride].</param>
    /// <param name="learned">[trained numbers, padded].</param>
    /// <param name="output">[samples, time, padded], overwritten.</param>
    /// <param name="states">[samples, segments - 1, states, padded], overwritten; empty for inference.</param>
    public static void ValueInSegments<TLanes, TNeuron>(
        int samples, in NeuronShape shape, int segment,
        ReadOnlySpan<float> current, ReadOnlySpan<float> learned, Span<float> output, Span<float> states)
        where TLanes : struct, ILanes<TLanes>
        where TNeuron : struct, IStageNeuron
    {
        if (states.IsEmpty)
        {
            Value<TLanes, TNeuron>(samples, shape, current, learned, output, tape: default);
            return;
        }

        Guard.AtLeast(output.Length, samples * shape.TraceLength);
        for (Segment part = new(shape, segment); part.Sample < samples; part = part.Next())
        {
            Values<TLanes, TNeuron, CarriedStates>(
                1, part.Shape, part.Bounds<TNeuron>(states), part.Of(current), learned,
                output[(part.FirstRow * shape.Padded)..], tape: default);
        }
    }

    /// <summary>One sample's segment of spiking neurons once more, with its tape.</summary>
    /// <param name="shape">Sizes; the time steps are those of the segment.</param>
    /// <param name="start">[states, padded] before its first step; empty for the first segment.</param>
    /// <param name="current">[padded] if constant, else [time, current stride].</param>
    /// <param name="learned">[trained numbers, padded].</param>
    /// <param name="spikes">[time, padded / 8] bytes of bits, overwritten.</param>
    /// <param name="tape">[tape values, padded / 16, time, 16], overwritten; empty where no adjoint needs it.</param>
    public static void SpikeAgain<TLanes, TNeuron>(
        in NeuronShape shape, ReadOnlySpan<float> start, ReadOnlySpan<float> current, ReadOnlySpan<float> learned, Span<byte> spikes, Span<float> tape)
        where TLanes : struct, ILanes<TLanes>
        where TNeuron : struct, IStageNeuron
    {
        CarriedStates bounds = new() { Before = start };
        bounds.Check<TNeuron>(shape.Padded);
        Spikes<TLanes, TNeuron, CarriedStates>(1, shape, bounds, current, learned, spikes, tape);
    }

    /// <summary>One sample's segment of neurons that give real values once more, with its tape.</summary>
    /// <param name="shape">Sizes; the time steps are those of the segment.</param>
    /// <param name="start">[states, padded] before its first step; empty for the first segment.</param>
    /// <param name="current">[padded] if constant, else [time, current stride].</param>
    /// <param name="learned">[trained numbers, padded].</param>
    /// <param name="output">[time, padded], overwritten.</param>
    /// <param name="tape">[tape values, padded / 16, time, 16], overwritten; empty where no adjoint needs it.</param>
    public static void ValueAgain<TLanes, TNeuron>(
        in NeuronShape shape, ReadOnlySpan<float> start, ReadOnlySpan<float> current, ReadOnlySpan<float> learned, Span<float> output, Span<float> tape)
        where TLanes : struct, ILanes<TLanes>
        where TNeuron : struct, IStageNeuron
    {
        CarriedStates bounds = new() { Before = start };
        bounds.Check<TNeuron>(shape.Padded);
        Values<TLanes, TNeuron, CarriedStates>(1, shape, bounds, current, learned, output, tape);
    }
}
