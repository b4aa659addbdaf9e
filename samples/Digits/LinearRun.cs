using System;
using System.Linq;
using System.Threading;

namespace Edifice.Samples.Digits;

/// <summary>Softmax regression by Adam: what a network without hidden neurons gets, as a yardstick.</summary>
internal sealed class LinearRun(DigitsOptions options, TimeProvider time) : ITrainingRun
{
    private const int Inputs = DigitSet.Pixels;
    private const int Classes = DigitSet.Classes;

    private readonly float[] weights = new float[Classes * (Inputs + 1)];
    private readonly float[] gradient = new float[Classes * (Inputs + 1)];
    private readonly float[] mean = new float[Classes * (Inputs + 1)];
    private readonly float[] square = new float[Classes * (Inputs + 1)];
    private readonly float[] scores = new float[Classes];

    public TrainingResult Train(DigitData data, ITrainingProgress progress, CancellationToken cancel)
    {
        TrainingMeter meter = new(time, options.Epochs, data.Train.Count);
        int batchSize = Math.Min(options.BatchSize, data.Train.Count);
        int step = 0;
        for (int epoch = 0; epoch < options.Epochs; epoch++)
        {
            meter.StartEpoch();
            for (int start = 0; start < data.Train.Count; start += batchSize)
            {
                cancel.ThrowIfCancellationRequested();
                int count = Math.Min(batchSize, data.Train.Count - start);
                (double loss, int correct) = Learn(data.Train, start, count, ++step);
                progress.BatchDone(meter.AddBatch(count, loss, correct));
            }

            progress.EpochDone(meter.EndEpoch((double)Trace(Confusion(data.Test)) / data.Test.Count));
        }

        int[,] confusion = Confusion(data.Test);
        return new TrainingResult(
            Trace(confusion), data.Test.Count, confusion, [new StageActivity("readout", null)], Classes * Inputs, Classes * Inputs);
    }

    private (double Loss, int Correct) Learn(DigitSet set, int start, int count, int step)
    {
        Array.Clear(gradient);
        double loss = 0;
        int correct = 0;
        for (int image = start; image < start + count; image++)
        {
            ReadOnlySpan<float> pixels = set.Images.AsSpan(image * Inputs, Inputs);
            correct += Classify(pixels) == set.Labels[image] ? 1 : 0;
            float highest = scores.Max();
            float sum = scores.Sum(score => MathF.Exp(score - highest));
            loss += Math.Log(sum) + highest - scores[set.Labels[image]];
            for (int digit = 0; digit < Classes; digit++)
            {
                float error = MathF.Exp(scores[digit] - highest) / sum - (digit == set.Labels[image] ? 1 : 0);
                Span<float> row = gradient.AsSpan(digit * (Inputs + 1), Inputs + 1);
                for (int i = 0; i < Inputs; i++)
                    row[i] += error * pixels[i] / count;
                row[Inputs] += error / count;
            }
        }

        float scale = options.LearningRate * MathF.Sqrt(1 - MathF.Pow(0.999f, step)) / (1 - MathF.Pow(0.9f, step));
        for (int i = 0; i < weights.Length; i++)
        {
            mean[i] = 0.9f * mean[i] + 0.1f * gradient[i];
            square[i] = 0.999f * square[i] + 0.001f * gradient[i] * gradient[i];
            weights[i] -= scale * mean[i] / (MathF.Sqrt(square[i]) + 1e-8f);
        }

        return (loss, correct);
    }

    private int Classify(ReadOnlySpan<float> pixels)
    {
        for (int digit = 0; digit < Classes; digit++)
        {
            ReadOnlySpan<float> row = weights.AsSpan(digit * (Inputs + 1), Inputs + 1);
            float score = row[Inputs];
            for (int i = 0; i < Inputs; i++)
                score += row[i] * pixels[i];
            scores[digit] = score;
        }

        return Array.IndexOf(scores, scores.Max());
    }

    private int[,] Confusion(DigitSet set)
    {
        int[,] confusion = new int[Classes, Classes];
        for (int image = 0; image < set.Count; image++)
            confusion[set.Labels[image], Classify(set.Images.AsSpan(image * Inputs, Inputs))]++;
        return confusion;
    }

    private static int Trace(int[,] confusion) => Enumerable.Range(0, Classes).Sum(digit => confusion[digit, digit]);
}
