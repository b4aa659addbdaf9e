using System;
using System.Collections.Generic;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>Adam and AdamW in double, element by element, with β1 = 0.9 and β2 = 0.999.</summary>
internal sealed class ExactAdam(double rate, double epsilon, double scale, double gradientDecay, double decoupledDecay)
{
    private readonly Dictionary<int, (int Steps, double First, double Second)> states = [];

    public double Step(int index, double weight, double gradient)
    {
        (int steps, double first, double second) = states.GetValueOrDefault(index);
        steps++;
        gradient = (scale * gradient) + (gradientDecay * weight);
        first = (0.9f * first) + ((1.0 - 0.9f) * gradient);
        second = (0.999f * second) + ((1.0 - 0.999f) * gradient * gradient);
        states[index] = (steps, first, second);
        double mean = first / (1 - Math.Pow(0.9f, steps));
        double square = second / (1 - Math.Pow(0.999f, steps));
        return ((1 - (rate * decoupledDecay)) * weight) - (rate * mean / (Math.Sqrt(square) + epsilon));
    }
}
