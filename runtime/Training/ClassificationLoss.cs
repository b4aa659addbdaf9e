using System;

namespace Edifice;

/// <summary>One of <see cref="Loss"/>'s functions with its settings.</summary>
/// <param name="description">Kind and settings.</param>
/// <param name="withGradients">The function that also gives gradients.</param>
/// <param name="alone">The function without them.</param>
/// <param name="answer">How a class is read from the outputs.</param>
internal sealed class ClassificationLoss(
    string description, ClassificationLoss.WithGradients withGradients, ClassificationLoss.Alone alone, ClassificationLoss.Reading answer)
    : ITrainingLoss
{
    public delegate float WithGradients(in LossBatch batch, Span<float> gradients);

    public delegate float Alone(in LossBatch batch);

    public delegate int Reading(ReadOnlySpan<float> outputs, int timeSteps);

    public string Description => description;

    public float Evaluate(in LossBatch batch, Span<float> gradients) => withGradients(in batch, gradients);

    public float Evaluate(in LossBatch batch) => alone(in batch);

    public int Answer(ReadOnlySpan<float> outputs, int timeSteps) => answer(outputs, timeSteps);

    public override string ToString() => description;
}
