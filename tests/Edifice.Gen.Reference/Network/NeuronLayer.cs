using System;

namespace Edifice.Reference;

/// <summary>Independent neurons of one kind: each takes its own current, step after step, and gives spikes per step.</summary>
/// <remarks>A static input is a constant current. Every state is 0 before the first step.</remarks>
public sealed record NeuronLayer(string Name, int Size, INeuronModel Model) : ReferenceLayer(Name)
{
    /// <inheritdoc/>
    public override LayerTrace Forward(ReferenceSignal input, int timeSteps)
    {
        RequireWidth(input, Size);
        NeuronTrace trace = new(input, timeSteps, Size, Model.StateCount);
        for (int step = 0; step < timeSteps; step++)
        {
            for (int sample = 0; sample < input.Batch; sample++)
            {
                for (int i = 0; i < Size; i++)
                {
                    double current = input[step, sample, i];
                    Span<double> after = trace.StateAfter(step, sample, i);
                    NeuronStep result = Model.Step(current, trace.StateBefore(step, sample, i), after);
                    trace.Record(step, sample, i, result, membrane: after[0]);
                }
            }
        }

        return trace;
    }

    /// <summary>Goes back through the steps, carrying the gradient by each neuron's state from a step to the one before it.</summary>
    public override ReferenceSignal Backward(LayerTrace trace, ReferenceSignal outputGradient, Gradients gradients)
    {
        NeuronTrace neurons = (NeuronTrace)trace;
        ReferenceSignal input = trace.Input;
        ReferenceSignal inputGradient = input.ZerosLike(Size);
        int states = Model.StateCount;
        double[] stateGradient = new double[input.Batch * Size * states];
        for (int step = neurons.TimeSteps - 1; step >= 0; step--)
        {
            for (int sample = 0; sample < input.Batch; sample++)
            {
                for (int i = 0; i < Size; i++)
                {
                    inputGradient[step, sample, i] += Model.Adjoint(
                        input[step, sample, i],
                        neurons.StateBefore(step, sample, i),
                        outputGradient[step, sample, i],
                        stateGradient.AsSpan((sample * Size + i) * states, states));
                }
            }
        }

        return inputGradient;
    }
}
