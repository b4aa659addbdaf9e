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
    /// <param name="tape">[samples, tape values, time, padded].</param>
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
    /// <param name="tape">[samples, tape values, time, padded].</param>
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
    /// <param name="tape">[tape values, time, padded].</param>
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

    // Inlined into its caller it would leave no budget for inlining the neuron.
    [MethodImpl(MethodImplOptions.NoInlining)]
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
            for (int neuron = 0; neuron < shape.Padded; neuron += TLanes.Count)
            {
                ref float kept = ref Unsafe.Add(
                    ref MemoryMarshal.GetReference(tape), (sample * shape.TraceLength * TNeuron.TapeCount) + neuron);
                ref float output = ref Unsafe.Add(ref MemoryMarshal.GetReference(outputAdjoint), (sample * outputLength) + neuron);
                ref float result = ref Unsafe.Add(
                    ref MemoryMarshal.GetReference(currentAdjoint), (sample * steps * shape.CurrentStride) + neuron);
                ref float shares = ref Unsafe.Add(
                    ref MemoryMarshal.GetReference(learnedAdjoint), (sample * shape.TraceLength * TNeuron.LearnedCount) + neuron);
                NeuronVariables<TLanes> numbers = NeuronVariables<TLanes>.Load(
                    ref Unsafe.Add(ref MemoryMarshal.GetReference(learned), neuron), shape.Padded, TNeuron.LearnedCount);
                NeuronVariables<TLanes> adjoints = bounds.First<TLanes, TNeuron>(neuron, shape.Padded);
                for (nint step = end - 1; step >= first; step--)
                {
                    NeuronVariables<TLanes> variables = NeuronVariables<TLanes>.Load(
                        ref Unsafe.Add(ref kept, step * shape.Padded), shape.TraceLength, TNeuron.TapeCount);
                    TLanes spikeAdjoint = TLanes.Load(in Unsafe.Add(ref output, step * outputStride));
                    NeuronVariables<TLanes> learnedAdjoints = default;
                    TLanes.Store(
                        TNeuron.Adjoint(in variables, in numbers, spikeAdjoint, ref adjoints, ref learnedAdjoints),
                        ref Unsafe.Add(ref result, step * shape.CurrentStride));
                    NeuronVariables<TLanes>.Store(
                        in learnedAdjoints, ref Unsafe.Add(ref shares, step * shape.Padded), shape.TraceLength, TNeuron.LearnedCount);
                }

                bounds.Last<TLanes, TNeuron>(in adjoints, neuron, shape.Padded);
            }
        }
    }
}
