using System;
using System.Collections.Generic;
using System.Linq;

namespace Edifice.Reference;

/// <summary>Independent neurons of one kind: each takes its own current, step after step, and gives a value per step.</summary>
/// <remarks>A static input is a constant current.</remarks>
public sealed record NeuronLayer(string Name, int Size, INeuronModel Model) : ReferenceLayer(Name)
{
    /// <summary>The numbers that are learned, by their names in the model: one for all neurons, or one per neuron.</summary>
    public IReadOnlyDictionary<string, double[]> Learned { get; init; } = new Dictionary<string, double[]>();

    /// <summary>The gradient by the states ends at every multiple of this many steps, where they count as constants; 0 where it does not end.</summary>
    public int Window { get; init; }

    /// <summary>What every output of each neuron has as a gradient besides the loss's: that of a penalty on its rate. Empty for none.</summary>
    public IReadOnlyList<double> Penalty { get; init; } = [];

    /// <inheritdoc/>
    public override IEnumerable<KeyValuePair<string, double[]>> Parameters =>
        from number in Model.Numbers
        where Learned.ContainsKey(number.Name)
        select new KeyValuePair<string, double[]>($"{Name}.{number.Name}", Learned[number.Name]);

    /// <inheritdoc/>
    public override bool GivesSteps(bool takesSteps) => true;

    /// <inheritdoc/>
    public override LayerTrace Forward(ReferenceSignal input, int timeSteps)
    {
        RequireWidth(input, Size);
        LayerNumbers numbers = new(this);
        NeuronTrace trace = new(input, timeSteps, Size, Model.States);
        for (int sample = 0; sample < input.Batch; sample++)
        {
            for (int i = 0; i < Size; i++)
            {
                Model.Start(trace.StartingState(sample, i));
                for (int step = 0; step < timeSteps; step++)
                {
                    NeuronMoment now = new(input[step, sample, i], trace.StateBefore(step, sample, i), numbers.Of(i));
                    trace.Record(step, sample, i, Model.Step(now, trace.StateAfter(step, sample, i)));
                }
            }
        }

        return trace;
    }

    /// <summary>Goes back through the steps, carrying the gradient by each neuron's state from a step to the one before it.</summary>
    public override ReferenceSignal Backward(LayerTrace trace, ReferenceSignal outputGradient, Gradients gradients) =>
        Backward((NeuronTrace)trace, outputGradient, gradients, Model.Adjoint, Penalty);

    /// <inheritdoc/>
    public override ReferenceSignal BackwardSquares(LayerTrace trace, ReferenceSignal outputSquares, Gradients squares) =>
        Backward((NeuronTrace)trace, outputSquares, squares, new SquaredAdjoint(Model).Adjoint, [.. Penalty.Select(gradient => gradient * gradient)]);

    private ReferenceSignal Backward(
        NeuronTrace trace, ReferenceSignal outputGradient, Gradients gradients, NeuronAdjoint adjoint, IReadOnlyList<double> penalty)
    {
        ReferenceSignal input = trace.Input;
        ReferenceSignal inputGradient = input.ZerosLike(Size);
        LayerNumbers numbers = new(this);
        double[] stateGradient = new double[Model.States.Count];
        double[] numberGradient = new double[Model.Numbers.Count];
        for (int sample = 0; sample < input.Batch; sample++)
        {
            for (int i = 0; i < Size; i++)
            {
                double each = penalty.Count == 0 ? 0 : penalty[i];
                Array.Clear(stateGradient);
                Array.Clear(numberGradient);
                for (int step = trace.TimeSteps - 1; step >= 0; step--)
                {
                    NeuronMoment now = new(input[step, sample, i], trace.StateBefore(step, sample, i), numbers.Of(i));
                    inputGradient[step, sample, i] += adjoint(now, outputGradient[step, sample, i] + each, stateGradient, numberGradient);
                    if (Window > 0 && step % Window == 0)
                    {
                        Array.Clear(stateGradient);
                    }
                }

                numbers.AddGradients(i, numberGradient, gradients);
            }
        }

        return inputGradient;
    }
}
