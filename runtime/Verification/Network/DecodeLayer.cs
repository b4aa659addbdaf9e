using System;

namespace Edifice.Reference;

/// <summary>Makes one number of what a neuron gave over time.</summary>
public sealed record DecodeLayer(string Name = "decode", DecodeRule Rule = DecodeRule.Rate) : ReferenceLayer(Name)
{
    /// <inheritdoc/>
    public override bool GivesSteps(bool takesSteps) => false;

    /// <inheritdoc/>
    public override LayerTrace Forward(ReferenceSignal input, int timeSteps)
    {
        if (!input.IsPerStep)
        {
            throw new InvalidOperationException($"Layer {Name} decodes what happens over the time steps, but its input is static.");
        }

        LayerTrace trace = new(input, ReferenceSignal.Static(input.Batch, input.Width));
        double[] series = new double[timeSteps];
        for (int sample = 0; sample < input.Batch; sample++)
        {
            for (int i = 0; i < input.Width; i++)
            {
                CopySeries(input, sample, i, series);
                trace.Output[0, sample, i] = StepDecoder.Decode(Rule, series);
                trace.GradientMargin = Math.Min(trace.GradientMargin, StepDecoder.GradientMargin(Rule, series));
            }
        }

        return trace;
    }

    /// <summary>dx[t, i] = dy[i] · ∂y[i]/∂x[t, i].</summary>
    public override ReferenceSignal Backward(LayerTrace trace, ReferenceSignal outputGradient, Gradients gradients) =>
        Backward(trace.Input, outputGradient, slope => slope);

    /// <inheritdoc/>
    public override ReferenceSignal BackwardSquares(LayerTrace trace, ReferenceSignal outputSquares, Gradients squares) =>
        Backward(trace.Input, outputSquares, slope => slope * slope);

    private ReferenceSignal Backward(ReferenceSignal input, ReferenceSignal outputGradient, Func<double, double> factorOf)
    {
        ReferenceSignal inputGradient = input.ZerosLike(input.Width);
        double[] series = new double[input.StoredSteps];
        for (int sample = 0; sample < input.Batch; sample++)
        {
            for (int i = 0; i < input.Width; i++)
            {
                CopySeries(input, sample, i, series);
                for (int step = 0; step < series.Length; step++)
                {
                    inputGradient[step, sample, i] = outputGradient[0, sample, i] * factorOf(StepDecoder.Gradient(Rule, series, step));
                }
            }
        }

        return inputGradient;
    }

    private static void CopySeries(ReferenceSignal input, int sample, int index, double[] series)
    {
        for (int step = 0; step < series.Length; step++)
        {
            series[step] = input[step, sample, index];
        }
    }
}
