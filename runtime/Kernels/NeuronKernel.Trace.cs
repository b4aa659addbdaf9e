using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Edifice.Kernels;
using Edifice.Numerics;

namespace Edifice.CompilerServices;

/// <content>Recordings.</content>
public static partial class NeuronKernel
{
    /// <summary>Runs the neurons once more and keeps all there is to see.</summary>
    /// <param name="samples">Samples.</param>
    /// <param name="shape">Sizes.</param>
    /// <param name="current">[samples, padded] if constant, else [samples, time, current stride].</param>
    /// <param name="learned">[trained numbers, padded].</param>
    /// <param name="trace">[samples, 2 + states + tape values, time, padded]: outputs, currents, states after the step, tape values; overwritten.</param>
    public static void Trace<TLanes, TNeuron>(
        int samples, in NeuronShape shape, ReadOnlySpan<float> current, ReadOnlySpan<float> learned, Span<float> trace)
        where TLanes : struct, ILanes<TLanes>
        where TNeuron : struct, IStageNeuron
    {
        int variables = 2 + TNeuron.StateCount + TNeuron.TapeCount;
        Guard.AtLeast(current.Length, samples * shape.CurrentLength);
        Guard.AtLeast(learned.Length, TNeuron.LearnedCount * shape.Padded);
        Guard.AtLeast(trace.Length, samples * variables * shape.TraceLength);
        for (int sample = 0; sample < samples; sample++)
        {
            for (int neuron = 0; neuron < shape.Padded; neuron += TLanes.Count)
            {
                ref float input = ref Unsafe.Add(ref MemoryMarshal.GetReference(current), (sample * shape.CurrentLength) + neuron);
                ref float row = ref Unsafe.Add(ref MemoryMarshal.GetReference(trace), (sample * variables * shape.TraceLength) + neuron);
                NeuronVariables<TLanes> numbers = Learned<TLanes, TNeuron>(ref MemoryMarshal.GetReference(learned), neuron, shape.Padded);
                NeuronVariables<TLanes> states = Started<TLanes, TNeuron>();
                for (int step = 0; step < shape.TimeSteps; step++)
                {
                    NeuronVariables<TLanes> kept = default;
                    TLanes taken = TLanes.Load(in input);
                    TLanes.Store(TNeuron.Advance(taken, in numbers, ref states, ref kept), ref row);
                    TLanes.Store(taken, ref Unsafe.Add(ref row, shape.TraceLength));
                    NeuronVariables<TLanes>.Store(in states, ref Unsafe.Add(ref row, 2 * shape.TraceLength), shape.TraceLength, TNeuron.StateCount);
                    NeuronVariables<TLanes>.Store(
                        in kept, ref Unsafe.Add(ref row, (2 + TNeuron.StateCount) * shape.TraceLength), shape.TraceLength, TNeuron.TapeCount);
                    input = ref Unsafe.Add(ref input, shape.CurrentStride);
                    row = ref Unsafe.Add(ref row, shape.Padded);
                }
            }
        }
    }
}
