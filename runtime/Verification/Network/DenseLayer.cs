using System;
using System.Collections.Generic;

namespace Edifice.Reference;

/// <summary>y[o] = bias[o] + Σ_i weight[o, i] · x[i], once for a static signal, in every step for a per-step one.</summary>
public sealed record DenseLayer(string Name, int Inputs, int Outputs, bool HasBias) : ReferenceLayer(Name)
{
    /// <summary>[Outputs, Inputs], row-major.</summary>
    public double[] Weight { get; init; } = new double[Outputs * Inputs];

    /// <summary>[Outputs]; empty without a bias.</summary>
    public double[] Bias { get; init; } = new double[HasBias ? Outputs : 0];

    /// <inheritdoc/>
    public override IEnumerable<KeyValuePair<string, double[]>> Parameters
    {
        get
        {
            yield return new($"{Name}.weight", Weight);
            if (HasBias)
            {
                yield return new($"{Name}.bias", Bias);
            }
        }
    }

    /// <inheritdoc/>
    public override LayerTrace Forward(ReferenceSignal input, int timeSteps)
    {
        RequireWidth(input, Inputs);
        ReferenceSignal output = input.ZerosLike(Outputs);
        for (int step = 0; step < input.StoredSteps; step++)
        {
            for (int sample = 0; sample < input.Batch; sample++)
            {
                for (int o = 0; o < Outputs; o++)
                {
                    double sum = HasBias ? Bias[o] : 0;
                    for (int i = 0; i < Inputs; i++)
                    {
                        sum += Weight[o * Inputs + i] * input[step, sample, i];
                    }

                    output[step, sample, o] = sum;
                }
            }
        }

        return new LayerTrace(input, output);
    }

    /// <summary>dx[i] = Σ_o weight[o, i] · dy[o];  dweight[o, i] += dy[o] · x[i];  dbias[o] += dy[o].</summary>
    public override ReferenceSignal Backward(LayerTrace trace, ReferenceSignal outputGradient, Gradients gradients) =>
        Backward(trace.Input, outputGradient, gradients, factor => factor);

    /// <inheritdoc/>
    public override ReferenceSignal BackwardSquares(LayerTrace trace, ReferenceSignal outputSquares, Gradients squares) =>
        Backward(trace.Input, outputSquares, squares, factor => factor * factor);

    private ReferenceSignal Backward(ReferenceSignal input, ReferenceSignal outputGradient, Gradients gradients, Func<double, double> factorOf)
    {
        double[] byWeight = gradients[$"{Name}.weight"];
        double[] byBias = HasBias ? gradients[$"{Name}.bias"] : [];
        ReferenceSignal inputGradient = input.ZerosLike(Inputs);
        for (int step = 0; step < input.StoredSteps; step++)
        {
            for (int sample = 0; sample < input.Batch; sample++)
            {
                for (int o = 0; o < Outputs; o++)
                {
                    double gradient = outputGradient[step, sample, o];
                    for (int i = 0; i < Inputs; i++)
                    {
                        byWeight[o * Inputs + i] += gradient * factorOf(input[step, sample, i]);
                        inputGradient[step, sample, i] += gradient * factorOf(Weight[o * Inputs + i]);
                    }

                    if (HasBias)
                    {
                        byBias[o] += gradient;
                    }
                }
            }
        }

        return inputGradient;
    }
}
