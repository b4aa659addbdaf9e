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
    /// <param name="outputAdjoint">[samples, padded] where every step has the same, else [samples, time, outputStride].</param>
    /// <param name="outputStride">0, or the distance between steps of the output's adjoint.</param>
    /// <param name="currentAdjoint">[samples, time, current stride], overwritten up to the padded neurons.</param>
    public static void Backward<TLanes, TNeuron>(
        int samples, in NeuronShape shape, ReadOnlySpan<float> tape, ReadOnlySpan<float> outputAdjoint, int outputStride,
        Span<float> currentAdjoint)
        where TLanes : struct, ILanes<TLanes>
        where TNeuron : struct, IStageNeuron
    {
        int steps = shape.TimeSteps;
        int outputLength = outputStride == 0 ? shape.Padded : steps * outputStride;
        Guard.AtLeast(tape.Length, samples * shape.TraceLength * TNeuron.TapeCount);
        Guard.Rows(outputAdjoint.Length, samples, outputLength, ((outputStride == 0 ? 0 : steps - 1) * outputStride) + shape.Padded);
        Guard.Rows(currentAdjoint.Length, samples * steps, shape.CurrentStride, shape.Padded);
        for (int sample = 0; sample < samples; sample++)
        {
            for (int neuron = 0; neuron < shape.Padded; neuron += TLanes.Count)
            {
                ref float kept = ref Unsafe.Add(
                    ref MemoryMarshal.GetReference(tape), (sample * shape.TraceLength * TNeuron.TapeCount) + neuron);
                ref float output = ref Unsafe.Add(ref MemoryMarshal.GetReference(outputAdjoint), (sample * outputLength) + neuron);
                ref float result = ref Unsafe.Add(
                    ref MemoryMarshal.GetReference(currentAdjoint), (sample * steps * shape.CurrentStride) + neuron);
                NeuronVariables<TLanes> adjoints = default;
                for (nint step = steps - 1; step >= 0; step--)
                {
                    NeuronVariables<TLanes> variables = NeuronVariables<TLanes>.Load(
                        ref Unsafe.Add(ref kept, step * shape.Padded), shape.TraceLength, TNeuron.TapeCount);
                    TLanes spikeAdjoint = TLanes.Load(in Unsafe.Add(ref output, step * outputStride));
                    TLanes.Store(
                        TNeuron.Adjoint(in variables, spikeAdjoint, ref adjoints),
                        ref Unsafe.Add(ref result, step * shape.CurrentStride));
                }
            }
        }
    }
}
