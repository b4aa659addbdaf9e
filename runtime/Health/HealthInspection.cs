using System;

namespace Edifice;

/// <summary>Looks inside a network on a batch of data: is it silent, saturated, out of reach of its gradients?</summary>
/// <remarks>
/// A batch may have any size: it runs in pieces of <c>batchSize</c> samples, so that a recording of all of it never has to
/// fit into memory. Parameters stay as they are. Inspection is for people and tests; it allocates.
/// </remarks>
public static class HealthInspection
{
    private const int PieceSize = 64;

    /// <summary>Runs the batch and measures spikes and membranes of every stage.</summary>
    /// <param name="network">The network; its parameters are only read.</param>
    /// <param name="input">[samples, features] or [samples, time, features], as Forward takes it, of any number of samples.</param>
    /// <param name="before">The parameters before an update, to measure how far it moved them; left out where there was none.</param>
    /// <param name="batchSize">Samples that run at once.</param>
    /// <exception cref="ArgumentException">The input does not have its shape, or has a number that is not finite.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="batchSize"/> is below 1.</exception>
    public static HealthReport Inspect<TNetwork>(
        this ISpikingNetwork<TNetwork> network, ReadOnlySpan<float> input,
        ParameterBlock<TNetwork>? before = null, int batchSize = PieceSize)
        where TNetwork : class, ISpikingNetwork<TNetwork>
    {
        int samples = InspectionShapes.RequireInput(TNetwork.Info, input, batchSize);
        Inspection<TNetwork> inspection = new(network, samples, batchSize);
        inspection.Record(input);
        inspection.Measure(before);
        return inspection.Report();
    }

    /// <summary>Also measures the gradients of the cross-entropy against labels, and what a step along them would change.</summary>
    /// <param name="network">The network; its parameters are only read.</param>
    /// <param name="input">[samples, features] or [samples, time, features], as Forward takes it, of any number of samples.</param>
    /// <param name="labels">
    /// [samples]: the right class of each, for the cross-entropy of [samples, classes], of first-spike times where the
    /// network ends with them, or its mean over the steps where the output is [samples, time, classes]. For any other loss
    /// give its output gradients.
    /// </param>
    /// <param name="logitScale">Factor that makes logits of outputs, as in training.</param>
    /// <param name="learningRate">
    /// Step size of a plain gradient step, learningRate · gradient, whose size is reported. An optimiser such as Adam takes
    /// steps of another size: measure those with <paramref name="before"/>.
    /// </param>
    /// <param name="before">The parameters before an update, to measure that one instead.</param>
    /// <param name="batchSize">Samples that run at once.</param>
    /// <exception cref="ArgumentException">A span does not have its shape, or the input has a number that is not finite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A label is no class, or a number is outside its range.</exception>
    public static HealthReport Inspect<TNetwork>(
        this ITrainableNetwork<TNetwork> network, ReadOnlySpan<float> input, ReadOnlySpan<int> labels,
        float logitScale = 1f, float? learningRate = null, ParameterBlock<TNetwork>? before = null, int batchSize = PieceSize)
        where TNetwork : class, ITrainableNetwork<TNetwork>
    {
        int samples = InspectionShapes.RequireInput(TNetwork.Info, input, batchSize);
        InspectionShapes.RequireLabels(TNetwork.Info, samples, labels);
        InspectionShapes.RequireLearningRate(learningRate);
        LossNumbers.RequireScale(logitScale);
        Inspection<TNetwork> inspection = new(network, samples, batchSize);
        inspection.Record(input);
        float[] outputGradients = new float[inspection.Outputs.Length];
        inspection.Loss = TNetwork.Info switch
        {
            { OutputIsPerStep: true, TimeSteps: int steps }
                => Loss.CrossEntropyPerStep(inspection.Outputs, labels, steps, outputGradients, logitScale),
            { FinalDecoding: Decoding.FirstSpike }
                => Loss.CrossEntropyOfFirstSpikes(inspection.Outputs, labels, outputGradients, logitScale),
            _ => Loss.CrossEntropy(inspection.Outputs, labels, outputGradients, logitScale),
        };
        MeasureGradients(inspection, network, input, outputGradients, learningRate, batchSize);
        inspection.Measure(before);
        return inspection.Report();
    }

    /// <summary>Also measures the gradients of a loss of the caller's own, and what a step along them would change.</summary>
    /// <param name="network">The network; its parameters are only read.</param>
    /// <param name="input">[samples, features] or [samples, time, features], as Forward takes it, of any number of samples.</param>
    /// <param name="outputGradients">[samples, outputs] or [samples, time, outputs]: the loss's gradient by the output, as Backward takes it.</param>
    /// <param name="learningRate">
    /// Step size of a plain gradient step, learningRate · gradient, whose size is reported. An optimiser such as Adam takes
    /// steps of another size: measure those with <paramref name="before"/>.
    /// </param>
    /// <param name="before">The parameters before an update, to measure that one instead.</param>
    /// <param name="batchSize">Samples that run at once.</param>
    /// <exception cref="ArgumentException">A span does not have its shape, or the input has a number that is not finite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static HealthReport Inspect<TNetwork>(
        this ITrainableNetwork<TNetwork> network, ReadOnlySpan<float> input, ReadOnlySpan<float> outputGradients,
        float? learningRate = null, ParameterBlock<TNetwork>? before = null, int batchSize = PieceSize)
        where TNetwork : class, ITrainableNetwork<TNetwork>
    {
        int samples = InspectionShapes.RequireInput(TNetwork.Info, input, batchSize);
        InspectionShapes.RequireOutputGradients(TNetwork.Info, samples, outputGradients);
        InspectionShapes.RequireLearningRate(learningRate);
        Inspection<TNetwork> inspection = new(network, samples, batchSize);
        inspection.Record(input);
        MeasureGradients(inspection, network, input, outputGradients, learningRate, batchSize);
        inspection.Measure(before);
        return inspection.Report();
    }

    private static void MeasureGradients<TNetwork>(
        Inspection<TNetwork> inspection, ITrainableNetwork<TNetwork> network, ReadOnlySpan<float> input, ReadOnlySpan<float> outputGradients,
        float? learningRate, int pieceSize)
        where TNetwork : class, ITrainableNetwork<TNetwork>
    {
        if (inspection.Accept(outputGradients))
        {
            using GradientBlock<TNetwork> gradients = GradientPass.Run(network, input, outputGradients, pieceSize);
            inspection.Measure(gradients, learningRate);
        }
    }
}
