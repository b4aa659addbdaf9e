using System;

namespace Edifice.Golden.Tests;

/// <summary>A loss that does something besides, or instead, in training and in evaluations.</summary>
internal sealed class OtherLoss : ITrainingLoss
{
    private readonly ITrainingLoss cross = TrainingLoss.CrossEntropy();

    public delegate void Change(in LossBatch batch, Span<float> gradients, ref float loss);

    /// <summary>Behind the cross-entropy of a training batch.</summary>
    public Change InTraining { get; set; } = (in LossBatch _, Span<float> _, ref float _) => { };

    /// <summary>Behind the cross-entropy of an evaluation's batch.</summary>
    public Func<float, float> InEvaluation { get; set; } = loss => loss;

    /// <summary>The answer to everything; null for that of the cross-entropy.</summary>
    public int? Always { get; set; }

    public string Description => "another loss";

    public float Evaluate(in LossBatch batch, Span<float> gradients)
    {
        float loss = cross.Evaluate(in batch, gradients);
        InTraining(in batch, gradients, ref loss);
        return loss;
    }

    public float Evaluate(in LossBatch batch) => InEvaluation(cross.Evaluate(in batch));

    public int Answer(ReadOnlySpan<float> outputs, int timeSteps) => Always ?? cross.Answer(outputs, timeSteps);
}
