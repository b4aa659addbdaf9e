using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Edifice.Kernels;
using Edifice.Numerics;

namespace Edifice.CompilerServices;

/// <summary>Back-propagation through time within a stage: the neurons' adjoints, from the last step to the first.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class NeuronAdjointKernel
{
    /// <summary>Gradient by the current of every step.</summary>
    /// <param name="samples">Samples.</param>
    /// <param name="shape">Sizes; the current stride is that of the result.</param>
    /// <param name="tape">[samples, tape values, padded / 16, time, 16].</param>
    /// <param name="learned">[trained numbers, padded], as the forward pass had them; empty without.</param>
    /// <param name="outputAdjoint">[samples, padded] where every step has the same, else [samples, time, outputStride].</param>
    /// <param name="outputStride">0, or the distance between steps of the output's adjoint.</param>
    /// <param name="currentAdjoint">[samples, time, current stride], overwritten up to the padded neurons.</param>
    /// <param name="learnedAdjoint">[samples, trained numbers, time, padded]: each step's share, overwritten; empty without.</param>
    public static void Backward<TLanes, TNeuron>(
        int samples, in NeuronShape shape, ReadOnlySpan<float> tape, ReadOnlySpan<float> learned,
        ReadOnlySpan<float> outputAdjoint, int outputStride, Span<float> currentAdjoint, Span<float> learnedAdjoint)
        where TLanes : struct, ILanes<TLanes>
        where TNeuron : struct, IStageNeuron
        => Run<TLanes, TNeuron, ZeroAdjoints>(
            samples, shape, first: 0, shape.TimeSteps, default, tape, learned, outputAdjoint, outputStride, currentAdjoint, learnedAdjoint);

    /// <summary>The same, truncated: the states before each window's first step count as constants.</summary>
    /// <param name="samples">Samples.</param>
    /// <param name="shape">Sizes; the current stride is that of the result.</param>
    /// <param name="window">Steps of a window; the first one begins at the first step.</param>
    /// <param name="tape">[samples, tape values, padded / 16, time, 16].</param>
    /// <param name="learned">[trained numbers, padded], as the forward pass had them; empty without.</param>
    /// <param name="outputAdjoint">[samples, padded] where every step has the same, else [samples, time, outputStride].</param>
    /// <param name="outputStride">0, or the distance between steps of the output's adjoint.</param>
    /// <param name="currentAdjoint">[samples, time, current stride], overwritten up to the padded neurons.</param>
    /// <param name="learnedAdjoint">[samples, trained numbers, time, padded]: each step's share, overwritten; empty without.</param>
    public static void BackwardInWindows<TLanes, TNeuron>(
        int samples, in NeuronShape shape, int window, ReadOnlySpan<float> tape, ReadOnlySpan<float> learned,
        ReadOnlySpan<float> outputAdjoint, int outputStride, Span<float> currentAdjoint, Span<float> learnedAdjoint)
        where TLanes : struct, ILanes<TLanes>
        where TNeuron : struct, IStageNeuron
    {
        Guard.AtLeast(window, 1);
        for (int first = 0; first < shape.TimeSteps; first += window)
        {
            int end = first + Math.Min(window, shape.TimeSteps - first);
            Run<TLanes, TNeuron, ZeroAdjoints>(
                samples, shape, first, end, default, tape, learned, outputAdjoint, outputStride, currentAdjoint, learnedAdjoint);
        }
    }

    /// <summary>One sample's segment of steps: the gradients by the states come in from the segment behind it, and go on to the one before.</summary>
    /// <param name="shape">Sizes; the time steps are those of the segment, the current stride is that of the result.</param>
    /// <param name="tape">[tape values, padded / 16, time, 16].</param>
    /// <param name="learned">[trained numbers, padded], as the forward pass had them; empty without.</param>
    /// <param name="outputAdjoint">[padded] where every step has the same, else [time, outputStride].</param>
    /// <param name="outputStride">0, or the distance between steps of the output's adjoint.</param>
    /// <param name="currentAdjoint">[time, current stride], overwritten up to the padded neurons.</param>
    /// <param name="learnedAdjoint">[trained numbers, time, padded]: each step's share, overwritten; empty without.</param>
    /// <param name="stateAdjoints">[states, padded]: by the states behind the last step, then by those before the first.</param>
    public static void BackwardSegment<TLanes, TNeuron>(
        in NeuronShape shape, ReadOnlySpan<float> tape, ReadOnlySpan<float> learned, ReadOnlySpan<float> outputAdjoint, int outputStride,
        Span<float> currentAdjoint, Span<float> learnedAdjoint, Span<float> stateAdjoints)
        where TLanes : struct, ILanes<TLanes>
        where TNeuron : struct, IStageNeuron
    {
        CarriedStates bounds = new() { Before = stateAdjoints, Behind = stateAdjoints };
        bounds.Check<TNeuron>(shape.Padded);
        Run<TLanes, TNeuron, CarriedStates>(
            1, shape, first: 0, shape.TimeSteps, bounds, tape, learned, outputAdjoint, outputStride, currentAdjoint, learnedAdjoint);
    }

    private static void Run<TLanes, TNeuron, TBounds>(
        int samples, in NeuronShape shape, int first, int end, in TBounds bounds, ReadOnlySpan<float> tape, ReadOnlySpan<float> learned,
        ReadOnlySpan<float> outputAdjoint, int outputStride, Span<float> currentAdjoint, Span<float> learnedAdjoint)
        where TLanes : struct, ILanes<TLanes>
        where TNeuron : struct, IStageNeuron
        where TBounds : struct, IStateBounds, allows ref struct
    {
        int steps = shape.TimeSteps;
        int outputLength = outputStride == 0 ? shape.Padded : steps * outputStride;
        Guard.AtLeast(tape.Length, samples * shape.TraceLength * TNeuron.TapeCount);
        Guard.Rows(outputAdjoint.Length, samples, outputLength, ((outputStride == 0 ? 0 : steps - 1) * outputStride) + shape.Padded);
        Guard.Rows(currentAdjoint.Length, samples * steps, shape.CurrentStride, shape.Padded);
        Guard.AtLeast(learned.Length, TNeuron.LearnedCount * shape.Padded);
        Guard.AtLeast(learnedAdjoint.Length, samples * TNeuron.LearnedCount * shape.TraceLength);
        for (int sample = 0; sample < samples; sample++)
        {
            AdjointPlaces places = new()
            {
                Tape = ref Unsafe.Add(ref MemoryMarshal.GetReference(tape), sample * shape.TraceLength * TNeuron.TapeCount),
                Output = ref Unsafe.Add(ref MemoryMarshal.GetReference(outputAdjoint), sample * outputLength),
                Current = ref Unsafe.Add(ref MemoryMarshal.GetReference(currentAdjoint), sample * steps * shape.CurrentStride),
                Shares = ref Unsafe.Add(ref MemoryMarshal.GetReference(learnedAdjoint), sample * shape.TraceLength * TNeuron.LearnedCount),
                Learned = ref MemoryMarshal.GetReference(learned),
                OutputStride = outputStride,
            };
            RunSample<TLanes, TNeuron, TBounds, Far>(in shape, first, end, in bounds, in places);
        }
    }

    /// <summary>One sample's steps from <paramref name="end"/> back to <paramref name="first"/>.</summary>
    internal static void RunSample<TLanes, TNeuron, TBounds, TDistance>(
        in NeuronShape shape, int first, int end, in TBounds bounds, in AdjointPlaces places)
        where TLanes : struct, ILanes<TLanes>
        where TNeuron : struct, IStageNeuron
        where TBounds : struct, IStateBounds, allows ref struct
        where TDistance : struct, IDistance
    {
        int neuron = 0;
        for (; neuron + (2 * TLanes.Count) <= shape.Padded; neuron += 2 * TLanes.Count)
        {
            RunTwo<TLanes, TNeuron, TBounds, TDistance>(in shape, first, end, in bounds, in places, neuron);
        }

        for (; neuron < shape.Padded; neuron += TLanes.Count)
        {
            RunOne<TLanes, TNeuron, TBounds>(in shape, first, end, in bounds, in places, neuron);
        }
    }

    // The tape of a whole batch lies far away: a block of 16 neurons is asked for while the second one before it runs.
    private const int BlocksAhead = 2;

    // Two groups at once: a step waits for the one behind it, and one group's chain would leave the divider idle.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void RunTwo<TLanes, TNeuron, TBounds, TDistance>(
        in NeuronShape shape, int first, int end, in TBounds bounds, in AdjointPlaces places, int neuron)
        where TLanes : struct, ILanes<TLanes>
        where TNeuron : struct, IStageNeuron
        where TBounds : struct, IStateBounds, allows ref struct
        where TDistance : struct, IDistance
    {
        int count = TLanes.Count;
        nint padded = shape.Padded;
        nint distance = shape.TraceLength;
        nint outputStride = places.OutputStride;
        nint currentStride = shape.CurrentStride;
        nint last = end - 1;
        ref float tape = ref Unsafe.Add(ref places.Tape, shape.TapeStart(neuron) + (last * NeuronShape.TapeWidth));
        nint tapeBeside = shape.TapeStart(neuron + count) - shape.TapeStart(neuron);
        ref float output = ref Unsafe.Add(ref places.Output, neuron + (last * outputStride));
        ref float current = ref Unsafe.Add(ref places.Current, neuron + (last * currentStride));
        ref float shares = ref Unsafe.Add(ref places.Shares, neuron + (last * padded));
        NeuronVariables<TLanes> numbers0 = NeuronVariables<TLanes>.Load(ref Unsafe.Add(ref places.Learned, neuron), padded, TNeuron.LearnedCount);
        NeuronVariables<TLanes> numbers1 = NeuronVariables<TLanes>.Load(ref Unsafe.Add(ref places.Learned, neuron + count), padded, TNeuron.LearnedCount);
        NeuronVariables<TLanes> adjoints0 = bounds.First<TLanes, TNeuron>(neuron, shape.Padded);
        NeuronVariables<TLanes> adjoints1 = bounds.First<TLanes, TNeuron>(neuron + count, shape.Padded);
        nint ahead = BlocksAhead * NeuronShape.TapeWidth * shape.TimeSteps;
        for (nint left = end - first; left > 0; left--)
        {
            if (TDistance.IsFar)
            {
                Prefetch.Line(ref tape, ahead);
                Prefetch.Line(ref output, 2 * NeuronShape.TapeWidth);
                Prefetch.Line(ref current, 2 * NeuronShape.TapeWidth);
                if (TLanes.Count >= NeuronShape.TapeWidth)
                {
                    // Two groups are two blocks of the tape, and two lines of every row.
                    Prefetch.Line(ref Unsafe.Add(ref tape, tapeBeside), ahead);
                    Prefetch.Line(ref output, 3 * NeuronShape.TapeWidth);
                    Prefetch.Line(ref current, 3 * NeuronShape.TapeWidth);
                }
            }

            Step<TLanes, TNeuron>(ref tape, ref output, ref current, ref shares, distance, in numbers0, ref adjoints0);
            Step<TLanes, TNeuron>(
                ref Unsafe.Add(ref tape, tapeBeside), ref Unsafe.Add(ref output, count), ref Unsafe.Add(ref current, count), ref Unsafe.Add(ref shares, count),
                distance, in numbers1, ref adjoints1);
            tape = ref Unsafe.Subtract(ref tape, NeuronShape.TapeWidth);
            output = ref Unsafe.Subtract(ref output, outputStride);
            current = ref Unsafe.Subtract(ref current, currentStride);
            shares = ref Unsafe.Subtract(ref shares, padded);
        }

        bounds.Last<TLanes, TNeuron>(in adjoints0, neuron, shape.Padded);
        bounds.Last<TLanes, TNeuron>(in adjoints1, neuron + count, shape.Padded);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void RunOne<TLanes, TNeuron, TBounds>(
        in NeuronShape shape, int first, int end, in TBounds bounds, in AdjointPlaces places, int neuron)
        where TLanes : struct, ILanes<TLanes>
        where TNeuron : struct, IStageNeuron
        where TBounds : struct, IStateBounds, allows ref struct
    {
        nint padded = shape.Padded;
        NeuronVariables<TLanes> numbers = NeuronVariables<TLanes>.Load(ref Unsafe.Add(ref places.Learned, neuron), padded, TNeuron.LearnedCount);
        NeuronVariables<TLanes> adjoints = bounds.First<TLanes, TNeuron>(neuron, shape.Padded);
        for (nint step = end - 1; step >= first; step--)
        {
            Step<TLanes, TNeuron>(
                ref Unsafe.Add(ref places.Tape, shape.TapeStart(neuron) + (step * NeuronShape.TapeWidth)), ref Unsafe.Add(ref places.Output, neuron + (step * places.OutputStride)),
                ref Unsafe.Add(ref places.Current, neuron + (step * shape.CurrentStride)), ref Unsafe.Add(ref places.Shares, neuron + (step * padded)),
                shape.TraceLength, in numbers, ref adjoints);
        }

        bounds.Last<TLanes, TNeuron>(in adjoints, neuron, shape.Padded);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Step<TLanes, TNeuron>(
        ref float tape, ref float output, ref float current, ref float shares, nint distance,
        in NeuronVariables<TLanes> learned, ref NeuronVariables<TLanes> adjoints)
        where TLanes : struct, ILanes<TLanes>
        where TNeuron : struct, IStageNeuron
    {
        NeuronVariables<TLanes> variables = NeuronVariables<TLanes>.Load(ref tape, distance, TNeuron.TapeCount);
        NeuronVariables<TLanes> learnedAdjoints = default;
        TLanes.Store(TNeuron.Adjoint(in variables, in learned, TLanes.Load(in output), ref adjoints, ref learnedAdjoints), ref current);
        NeuronVariables<TLanes>.Store(in learnedAdjoints, ref shares, distance, TNeuron.LearnedCount);
    }
}
