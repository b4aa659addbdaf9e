using System;

namespace Edifice.Golden.Tests;

/// <summary>The loss of runtime/docs/training.md.</summary>
public sealed class TargetLoss(float[] targets, int outputs) : ITrainingLoss
{
    public string Description => "squared error of targets";

    public float Evaluate(in LossBatch batch, Span<float> gradients) => Loss.MeanSquaredError(batch.Outputs, Of(batch), gradients);

    public float Evaluate(in LossBatch batch) => Loss.MeanSquaredError(batch.Outputs, Of(batch));

    public int Answer(ReadOnlySpan<float> outputs, int timeSteps) => 0;

    private float[] Of(in LossBatch batch)
    {
        float[] wanted = new float[batch.Outputs.Length];
        for (int slot = 0; slot < batch.Samples.Length; slot++)
        {
            targets.AsSpan((int)batch.Samples[slot] * outputs, outputs).CopyTo(wanted.AsSpan(slot * outputs));
        }

        return wanted;
    }
}
