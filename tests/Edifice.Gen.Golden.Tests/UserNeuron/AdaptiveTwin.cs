using System;

namespace Edifice.Golden.Tests;

/// <summary>One spiking adaptive neuron on a constant current, in double precision, with the derivative by ρ carried forward.</summary>
internal sealed record AdaptiveTwin(double Rho, double Jump, double Start, int TimeSteps)
{
    private const double Slope = 4;

    private static readonly double s_beta = (float)Math.Exp(-1.0 / 4);

    private static readonly double s_threshold = 0.8f;

    /// <summary>The rate, its derivative by ρ, and how near the membrane came to its threshold.</summary>
    public (double Rate, double ByRho, double Margin) Run(double current)
    {
        (double v, double vByRho, double b, double bByRho) = (0, 0, Start, 0);
        (double rate, double rateByRho, double margin) = (0, 0, double.PositiveInfinity);
        for (int step = 0; step < TimeSteps; step++)
        {
            double threshold = s_threshold + b;
            double charged = (s_beta * v) + current;
            double over = charged - threshold;
            double spike = over > 0 ? 1 : 0;
            double spikeByRho = Slope / Math.Pow(1 + (Slope * Math.Abs(over)), 2) * ((s_beta * vByRho) - bByRho);

            // The spike in the reset is a constant for the gradient, the threshold in it is not.
            (v, vByRho) = (charged - (threshold * spike), (s_beta * vByRho) - (bByRho * spike));
            (b, bByRho) = ((Rho * b) + (Jump * spike), b + (Rho * bByRho) + (Jump * spikeByRho));
            rate += spike / TimeSteps;
            rateByRho += spikeByRho / TimeSteps;
            margin = Math.Min(margin, Math.Abs(over));
        }

        return (rate, rateByRho, margin);
    }
}
