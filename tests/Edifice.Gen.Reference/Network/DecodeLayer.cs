using System;

namespace Edifice.Reference;

/// <summary>Rate decoding: y[i] = (1/T) Σ_t x[t, i].</summary>
public sealed record DecodeLayer(string Name = "decode") : ReferenceLayer(Name)
{
    /// <inheritdoc/>
    public override LayerTrace Forward(ReferenceSignal input, int timeSteps)
    {
        if (!input.IsPerStep)
        {
            throw new InvalidOperationException($"Layer {Name} takes the mean over the time steps, but its input is static.");
        }

        ReferenceSignal output = ReferenceSignal.Static(input.Batch, input.Width);
        for (int sample = 0; sample < input.Batch; sample++)
        {
            for (int i = 0; i < input.Width; i++)
            {
                double sum = 0;
                for (int step = 0; step < timeSteps; step++)
                {
                    sum += input[step, sample, i];
                }

                output[0, sample, i] = sum / timeSteps;
            }
        }

        return new LayerTrace(input, output);
    }

    /// <summary>dx[t, i] = dy[i] / T.</summary>
    public override ReferenceSignal Backward(LayerTrace trace, ReferenceSignal outputGradient, Gradients gradients)
    {
        ReferenceSignal input = trace.Input;
        ReferenceSignal inputGradient = input.ZerosLike(input.Width);
        for (int step = 0; step < input.StoredSteps; step++)
        {
            for (int sample = 0; sample < input.Batch; sample++)
            {
                for (int i = 0; i < input.Width; i++)
                {
                    inputGradient[step, sample, i] = outputGradient[0, sample, i] / input.StoredSteps;
                }
            }
        }

        return inputGradient;
    }
}
