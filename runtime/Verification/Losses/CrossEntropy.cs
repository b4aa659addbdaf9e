using System;

namespace Edifice.Reference;

/// <summary>Softmax cross entropy, the mean over the batch.</summary>
public static class CrossEntropy
{
    /// <summary>L = (1/batch) Σ_b (log Σ_c exp(z[b, c]) - z[b, label_b]) with z = scale · output.</summary>
    /// <param name="output">[batch, classes].</param>
    /// <param name="labels">[batch], each from 0 to classes - 1.</param>
    /// <param name="scale">What a logit is in units of the output: T makes counts of rates.</param>
    public static LossResult Of(double[] output, int[] labels, double scale = 1)
    {
        int batch = labels.Length;
        int classes = output.Length / batch;
        double[] gradient = new double[output.Length];
        double loss = 0;
        for (int sample = 0; sample < batch; sample++)
        {
            ReadOnlySpan<double> row = output.AsSpan(sample * classes, classes);
            double largest = double.NegativeInfinity;
            foreach (double value in row)
            {
                largest = Math.Max(largest, scale * value);
            }

            double sum = 0;
            foreach (double value in row)
            {
                sum += Math.Exp(scale * value - largest);
            }

            loss += largest + Math.Log(sum) - scale * row[labels[sample]];
            for (int c = 0; c < classes; c++)
            {
                double probability = Math.Exp(scale * row[c] - largest) / sum;
                gradient[sample * classes + c] = scale * (probability - (c == labels[sample] ? 1 : 0)) / batch;
            }
        }

        return new LossResult(loss / batch, gradient);
    }
}
