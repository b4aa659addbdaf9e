using System;
using System.Collections.Generic;
using System.Linq;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>The losses of torch and snnTorch in double precision, from their definitions: log softmax, then sums over [batch, time, classes].</summary>
internal static class DoubleLosses
{
    /// <summary>torch.nn.CrossEntropyLoss with reduction "mean", as its documentation defines it for class indices.</summary>
    public static double CrossEntropy(double[][] logits, int[] labels, double smoothing, double[]? weights)
    {
        int classes = logits[0].Length;
        double[] w = weights ?? [.. Enumerable.Repeat(1.0, classes)];
        double hard = 0;
        double smooth = 0;
        for (int sample = 0; sample < labels.Length; sample++)
        {
            double[] logarithms = LogSoftmax(logits[sample]);
            hard -= w[labels[sample]] * logarithms[labels[sample]];
            smooth -= logarithms.Select((logarithm, index) => w[index] * logarithm).Sum();
        }

        return (((1 - smoothing) * hard) + (smoothing / classes * smooth)) / labels.Sum(label => w[label]);
    }

    public static double CrossEntropyPerStep(double[] outputs, int[] labels, int timeSteps, double scale, double smoothing, double[]? weights)
        => Enumerable.Range(0, timeSteps).Average(step => CrossEntropy(
            Scaled(Rows(outputs, labels.Length * timeSteps).Where((_, row) => row % timeSteps == step), scale), labels, smoothing, weights));

    public static double CrossEntropyOfCounts(double[] spikes, int[] labels, int timeSteps, double scale, double smoothing, double[]? weights)
        => CrossEntropy(Scaled(Counts(spikes, labels.Length, timeSteps), scale), labels, smoothing, weights);

    public static double CrossEntropy(double[] outputs, int[] labels, double scale, double smoothing, double[]? weights)
        => CrossEntropy(Scaled(Rows(outputs, labels.Length), scale), labels, smoothing, weights);

    /// <summary>torch.nn.MSELoss against one target for the label's class and another for all others.</summary>
    public static double MeanSquare(double[][] rows, int[] labels, double correct, double incorrect)
        => rows.SelectMany((row, sample) => row.Select((value, index) => Math.Pow(value - (index == labels[sample] ? correct : incorrect), 2))).Average();

    public static double[][] Counts(double[] spikes, int batch, int timeSteps)
    {
        double[][] rows = Rows(spikes, batch * timeSteps);
        return
        [
            .. Enumerable.Range(0, batch).Select(sample => Enumerable.Range(0, rows[0].Length)
                .Select(index => Enumerable.Range(0, timeSteps).Sum(step => rows[(sample * timeSteps) + step][index])).ToArray()),
        ];
    }

    public static double[][] Rows(double[] values, int count) => [.. values.Chunk(values.Length / count)];

    private static double[][] Scaled(IEnumerable<double[]> rows, double scale)
        => [.. rows.Select(row => row.Select(value => scale * value).ToArray())];

    private static double[] LogSoftmax(double[] logits)
    {
        double largest = logits.Max();
        double logarithm = Math.Log(logits.Sum(logit => Math.Exp(logit - largest)));
        return [.. logits.Select(logit => logit - largest - logarithm)];
    }
}
