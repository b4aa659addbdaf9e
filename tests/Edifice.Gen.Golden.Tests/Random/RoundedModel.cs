using System;
using System.Collections.Generic;
using Edifice.Reference;

namespace Edifice.Golden.Tests;

/// <summary>A neuron whose states are stored in single precision: what differences of nearly equal numbers lose by that shows in its gradients.</summary>
internal sealed class RoundedModel(INeuronModel model) : INeuronModel
{
    public IReadOnlyList<string> States => model.States;

    public IReadOnlyList<NeuronNumber> Numbers => model.Numbers;

    public void Start(Span<double> states) => model.Start(states);

    public NeuronStep Step(NeuronMoment now, Span<double> after)
    {
        NeuronStep step = model.Step(now, after);
        foreach (ref double state in after)
        {
            state = (float)state;
        }

        return step;
    }

    public double Adjoint(NeuronMoment now, double outputGradient, Span<double> stateGradient, Span<double> numberGradient)
        => model.Adjoint(now, outputGradient, stateGradient, numberGradient);
}
