using System.Runtime.CompilerServices;
using Edifice.CompilerServices;
using Edifice.Numerics;

namespace Edifice.Kernels;

/// <summary>All steps of one sample's spiking neurons, states in registers.</summary>
internal static class SpikeLoop
{
    // Tapes of a whole batch lie far away: blocks of 16 neurons are asked for while those of the two passes before run.
    private const int BlocksAhead = 4;

    public static void Run<TLanes, TNeuron, TBounds, TKept>(in NeuronShape shape, in TBounds bounds, in SpikePlaces places)
        where TLanes : struct, ILanes<TLanes>
        where TNeuron : struct, IStageNeuron
        where TBounds : struct, IStateBounds, allows ref struct
        where TKept : struct, IKept
    {
        int neuron = 0;
        for (; neuron + (4 * TLanes.Count) <= shape.Padded; neuron += 4 * TLanes.Count)
        {
            Four<TLanes, TNeuron, TBounds, TKept>(in shape, in bounds, in places, neuron);
        }

        for (; neuron < shape.Padded; neuron += TLanes.Count)
        {
            One<TLanes, TNeuron, TBounds, TKept>(in shape, in bounds, in places, neuron);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void One<TLanes, TNeuron, TBounds, TKept>(in NeuronShape shape, in TBounds bounds, in SpikePlaces places, int neuron)
        where TLanes : struct, ILanes<TLanes>
        where TNeuron : struct, IStageNeuron
        where TBounds : struct, IStateBounds, allows ref struct
        where TKept : struct, IKept
    {
        nint currentStride = shape.CurrentStride;
        nint spikeStride = shape.SpikeStride;
        NeuronVariables<TLanes> numbers = NeuronKernel.Learned<TLanes, TNeuron>(ref places.Learned, neuron, shape.Padded);
        NeuronVariables<TLanes> states = bounds.First<TLanes, TNeuron>(neuron, shape.Padded);
        ref float current = ref Unsafe.Add(ref places.Current, neuron);
        ref byte spikes = ref Unsafe.Add(ref places.Spikes, neuron >> 3);
        ref float tape = ref Unsafe.Add(ref places.Tape, shape.TapeStart(neuron));
        for (int left = shape.TimeSteps; left > 0; left--)
        {
            TLanes spike = NeuronKernel.Step<TLanes, TNeuron>(ref current, in numbers, ref states, ref tape, shape.TraceLength, TKept.Tape);
            if (TKept.Spikes)
            {
                SpikeBits.Store(ref spikes, neuron & 7, TLanes.Count, TLanes.NonZeroMask(spike));
                spikes = ref Unsafe.Add(ref spikes, spikeStride);
            }

            current = ref Unsafe.Add(ref current, currentStride);
            tape = ref Unsafe.Add(ref tape, NeuronShape.TapeWidth);
        }

        bounds.Last<TLanes, TNeuron>(in states, neuron, shape.Padded);
    }

    // Four groups at once: one group's chain of multiply-add, comparison and reset would leave the core waiting.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Four<TLanes, TNeuron, TBounds, TKept>(in NeuronShape shape, in TBounds bounds, in SpikePlaces places, int neuron)
        where TLanes : struct, ILanes<TLanes>
        where TNeuron : struct, IStageNeuron
        where TBounds : struct, IStateBounds, allows ref struct
        where TKept : struct, IKept
    {
        int count = TLanes.Count;
        nint currentStride = shape.CurrentStride;
        nint spikeStride = shape.SpikeStride;
        nint distance = shape.TraceLength;
        NeuronVariables<TLanes> numbers0 = NeuronKernel.Learned<TLanes, TNeuron>(ref places.Learned, neuron, shape.Padded);
        NeuronVariables<TLanes> numbers1 = NeuronKernel.Learned<TLanes, TNeuron>(ref places.Learned, neuron + count, shape.Padded);
        NeuronVariables<TLanes> numbers2 = NeuronKernel.Learned<TLanes, TNeuron>(ref places.Learned, neuron + (2 * count), shape.Padded);
        NeuronVariables<TLanes> numbers3 = NeuronKernel.Learned<TLanes, TNeuron>(ref places.Learned, neuron + (3 * count), shape.Padded);
        NeuronVariables<TLanes> states0 = bounds.First<TLanes, TNeuron>(neuron, shape.Padded);
        NeuronVariables<TLanes> states1 = bounds.First<TLanes, TNeuron>(neuron + count, shape.Padded);
        NeuronVariables<TLanes> states2 = bounds.First<TLanes, TNeuron>(neuron + (2 * count), shape.Padded);
        NeuronVariables<TLanes> states3 = bounds.First<TLanes, TNeuron>(neuron + (3 * count), shape.Padded);
        ref float current = ref Unsafe.Add(ref places.Current, neuron);
        ref byte spikes = ref Unsafe.Add(ref places.Spikes, neuron >> 3);
        int start = shape.TapeStart(neuron);
        ref float tape = ref Unsafe.Add(ref places.Tape, start);
        nint tape1 = shape.TapeStart(neuron + count) - start;
        nint tape2 = shape.TapeStart(neuron + (2 * count)) - start;
        nint tape3 = shape.TapeStart(neuron + (3 * count)) - start;
        nint ahead = BlocksAhead * NeuronShape.TapeWidth * shape.TimeSteps;
        for (int left = shape.TimeSteps; left > 0; left--)
        {
            if (TKept.TapeIsFar)
            {
                Prefetch.Line(ref tape, ahead);
                Prefetch.Line(ref Unsafe.Add(ref tape, tape2), ahead);
            }

            TLanes spike0 = NeuronKernel.Step<TLanes, TNeuron>(ref current, in numbers0, ref states0, ref tape, distance, TKept.Tape);
            TLanes spike1 = NeuronKernel.Step<TLanes, TNeuron>(
                ref Unsafe.Add(ref current, count), in numbers1, ref states1, ref Unsafe.Add(ref tape, tape1), distance, TKept.Tape);
            TLanes spike2 = NeuronKernel.Step<TLanes, TNeuron>(
                ref Unsafe.Add(ref current, 2 * count), in numbers2, ref states2, ref Unsafe.Add(ref tape, tape2), distance, TKept.Tape);
            TLanes spike3 = NeuronKernel.Step<TLanes, TNeuron>(
                ref Unsafe.Add(ref current, 3 * count), in numbers3, ref states3, ref Unsafe.Add(ref tape, tape3), distance, TKept.Tape);
            if (TKept.Spikes)
            {
                SpikeBits.Store(ref spikes, neuron & 7, 4 * count, TLanes.NonZeroMasks(spike0, spike1, spike2, spike3));
                spikes = ref Unsafe.Add(ref spikes, spikeStride);
            }

            current = ref Unsafe.Add(ref current, currentStride);
            tape = ref Unsafe.Add(ref tape, NeuronShape.TapeWidth);
        }

        bounds.Last<TLanes, TNeuron>(in states0, neuron, shape.Padded);
        bounds.Last<TLanes, TNeuron>(in states1, neuron + count, shape.Padded);
        bounds.Last<TLanes, TNeuron>(in states2, neuron + (2 * count), shape.Padded);
        bounds.Last<TLanes, TNeuron>(in states3, neuron + (3 * count), shape.Padded);
    }
}
