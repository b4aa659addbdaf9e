using System;

namespace Edifice;

/// <summary>What a training makes small, and how an answer is read from the outputs; <see cref="TrainingLoss"/> has those of <see cref="Loss"/>.</summary>
/// <remarks>Without state: the same batch has the same loss, whenever and how often it is asked for.</remarks>
public interface ITrainingLoss
{
    /// <summary>Its kind and all of its settings in words: what a checkpoint compares.</summary>
    string Description { get; }

    /// <summary>The batch's mean loss, with its gradients by the outputs.</summary>
    /// <param name="batch">Only read.</param>
    /// <param name="gradients">As the outputs, overwritten.</param>
    /// <exception cref="ArgumentException">A span does not have the shape that this loss takes, or a label is no class.</exception>
    float Evaluate(in LossBatch batch, Span<float> gradients);

    /// <summary>The batch's mean loss alone.</summary>
    /// <param name="batch">Only read.</param>
    /// <exception cref="ArgumentException">A span does not have the shape that this loss takes, or a label is no class.</exception>
    float Evaluate(in LossBatch batch);

    /// <summary>The class that the outputs of one sample speak for.</summary>
    /// <param name="outputs">[outputs] or [time, outputs].</param>
    /// <param name="timeSteps">T.</param>
    int Answer(ReadOnlySpan<float> outputs, int timeSteps);
}
