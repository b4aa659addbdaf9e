using System;

namespace Edifice;

/// <summary>Collects the largest difference within numbers that share one scale.</summary>
/// <param name="leastScale">Below this, all numbers are as good as zero, and are held to a share of this.</param>
internal sealed class WorstDifference(double leastScale = WorstDifference.LeastMembrane)
{
    /// <summary>For membranes, currents and outputs, whose scale is that of a threshold.</summary>
    public const double LeastMembrane = 1e-6;

    /// <summary>For gradients, which have no scale of their own: below it, products on the way to them leave single precision's range.</summary>
    public const double LeastGradient = 1e-20;

    private double _largest;
    private double _difference = double.NegativeInfinity;
    private (double Expected, double Actual, Place Place) _worst;

    /// <summary>Compares two numbers; one that is not finite where the other is differs infinitely.</summary>
    /// <param name="expected">What is right.</param>
    /// <param name="actual">What is there.</param>
    /// <param name="place">Where.</param>
    /// <param name="scale">How large the terms are that the number is the sum of.</param>
    public void Add(double expected, double actual, Place place, double scale = 0)
    {
        double difference = expected.Equals(actual) ? 0 : Math.Abs(expected - actual);
        difference = double.IsNaN(difference) ? double.PositiveInfinity : difference;
        _largest = Math.Max(_largest, Math.Max(Math.Abs(expected), scale));
        if (difference > _difference)
        {
            _difference = difference;
            _worst = (expected, actual, place);
        }
    }

    /// <summary>The worst, in units of the largest magnitude; null before the first number.</summary>
    public Disagreement? Result => double.IsNegativeInfinity(_difference)
        ? null
        : new Disagreement(_difference / Math.Max(double.IsFinite(_largest) ? _largest : 1, leastScale), _worst.Expected, _worst.Actual, _worst.Place);
}
