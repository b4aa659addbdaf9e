using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Edifice.Kernels;
using Edifice.Numerics;

namespace Edifice.CompilerServices;

/// <summary>
/// Back-propagation through a stage of spiking neurons on a constant current, a block of neurons at a time: the product by the
/// weights behind them, their steps once more, their adjoint, and its sums over time.
/// </summary>
/// <remarks>
/// What lies between these four is a few kilobytes and never leaves the first-level cache; all neurons of a group of samples would
/// write megabytes and read them again. Every sum is made in the order of the kernels for whole stages: the bits are the same.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class BlockedAdjointKernel
{
    // Four vectors of the widest lanes, so that at every width four groups of neurons run together.
    private const int Largest = 64;

    /// <summary>Numbers of scratch.</summary>
    /// <param name="steps">T.</param>
    /// <param name="tapes">Variables that the adjoint needs.</param>
    public static int ScratchLength(int steps, int tapes) => checked((1 + tapes) * steps * Largest);

    /// <summary>Gradient by the constant current; for neurons without trained numbers.</summary>
    /// <param name="samples">Samples.</param>
    /// <param name="shape">The neurons' sizes; the current stride is 0.</param>
    /// <param name="current">[samples, padded].</param>
    /// <param name="outputs">Outputs of the synapse behind the neurons.</param>
    /// <param name="packed">Its weights, as <see cref="StepGradientKernel.Pack"/> left them.</param>
    /// <param name="outputAdjoint">[samples, time, outputStride]: the gradient by the current behind the synapse.</param>
    /// <param name="outputStride">Distance between its rows.</param>
    /// <param name="spikeAdjoint">[padded]: added to the gradient by every spike; empty for none.</param>
    /// <param name="scratch"><see cref="ScratchLength"/> numbers.</param>
    /// <param name="currentAdjoint">[samples, padded], overwritten.</param>
    public static void Backward<TLanes, TNeuron>(
        int samples, in NeuronShape shape, ReadOnlySpan<float> current, int outputs, ReadOnlySpan<float> packed,
        ReadOnlySpan<float> outputAdjoint, int outputStride, ReadOnlySpan<float> spikeAdjoint, Span<float> scratch, Span<float> currentAdjoint)
        where TLanes : struct, ILanes<TLanes>
        where TNeuron : struct, IStageNeuron
    {
        int steps = shape.TimeSteps;
        Guard.Length(TNeuron.LearnedCount, 0);
        Guard.AtLeast(current.Length, samples * shape.Padded);
        Guard.Length(packed.Length, StepGradientKernel.PackedLength(shape.Padded, outputs));
        Guard.Rows(outputAdjoint.Length, samples * steps, outputStride, outputs);
        Guard.AtLeast(scratch.Length, ScratchLength(steps, TNeuron.TapeCount));
        Guard.AtLeast(currentAdjoint.Length, samples * shape.Padded);
        Span<float> adjoint = scratch[..(steps * Largest)];
        Span<float> tape = scratch[(steps * Largest)..];
        int width = Math.Max(2 * PanelProduct.Width, 4 * TLanes.Count);
        for (int first = 0; first < shape.Padded; first += width)
        {
            int neurons = Math.Min(width, shape.Padded - first);
            NeuronShape block = new(steps, neurons, neurons, CurrentStride: 0);
            for (int sample = 0; sample < samples; sample++)
            {
                int place = (sample * shape.Padded) + first;
                StepGradientKernel.InputGradient<TLanes>(
                    steps, outputs, neurons, packed.Slice(first * outputs, neurons * outputs),
                    outputAdjoint[(sample * steps * outputStride)..], outputStride, adjoint, neurons);
                if (!spikeAdjoint.IsEmpty)
                {
                    Rows.AddToEach(steps, spikeAdjoint.Slice(first, neurons), adjoint, neurons);
                }

                Run<TLanes, TNeuron>(in block, in current[place], tape, adjoint);
                Span<float> sums = currentAdjoint.Slice(place, neurons);
                sums.Clear();
                TimeSums.Add<TLanes>(steps, neurons, adjoint, neurons, sums);
            }
        }
    }

    /// <summary>The neurons' steps once more, and their adjoint, which takes the place of the spikes' one.</summary>
    private static void Run<TLanes, TNeuron>(in NeuronShape block, ref readonly float current, Span<float> tape, Span<float> adjoint)
        where TLanes : struct, ILanes<TLanes>
        where TNeuron : struct, IStageNeuron
    {
        SpikePlaces forward = new()
        {
            Current = ref Unsafe.AsRef(in current),
            Learned = ref Unsafe.NullRef<float>(),
            Spikes = ref Unsafe.NullRef<byte>(),
            Tape = ref MemoryMarshal.GetReference(tape),
        };
        SpikeLoop.Run<TLanes, TNeuron, OwnStart, KeptTape>(in block, default, in forward);
        AdjointPlaces backward = new()
        {
            Tape = ref MemoryMarshal.GetReference(tape),
            Output = ref MemoryMarshal.GetReference(adjoint),
            OutputStride = block.Padded,
            Current = ref MemoryMarshal.GetReference(adjoint),
            Shares = ref Unsafe.NullRef<float>(),
            Learned = ref Unsafe.NullRef<float>(),
        };
        NeuronAdjointKernel.RunSample<TLanes, TNeuron, ZeroAdjoints, Near>(
            block with { CurrentStride = block.Padded }, first: 0, block.TimeSteps, default, in backward);
    }
}
