using System.Linq;
using Edifice.Reference;

namespace Edifice.Conformance;

/// <summary>A recorded loss, computed with the public losses of the runtime.</summary>
internal static class LossOfOutput
{
    private static readonly string[] s_kinds = ["cross_entropy", "mse", "ce_count", "ce_rate", "mse_count"];

    /// <exception cref="GoldenUnsupportedException">The loss is of another kind.</exception>
    public static void RequireKnown(GoldenLoss loss)
    {
        if (!s_kinds.Contains(loss.Kind))
        {
            throw new GoldenUnsupportedException($"loss of kind {loss.Kind}");
        }
    }

    /// <summary>The loss, and its gradient by what it is taken of.</summary>
    /// <param name="loss">What was recorded.</param>
    /// <param name="output">[batch, n..], or [batch, T, n] where the network has no final decode.</param>
    /// <param name="network">The file's network.</param>
    /// <param name="isPerStep">Whether its output has a row for every step.</param>
    public static (float Value, float[] Gradient) Of(GoldenLoss loss, float[] output, GoldenNetwork network, bool isPerStep)
    {
        float[] gradient = new float[output.Length];
        float value = loss.Kind switch
        {
            "cross_entropy" => Loss.CrossEntropy(output, loss.Labels, gradient),
            "mse" => Loss.MeanSquaredError(output, Floats.OfOutput(network, loss.Target!, isPerStep), gradient),
            "ce_rate" => Loss.CrossEntropyPerStep(output, loss.Labels, network.TimeSteps, gradient),
            "ce_count" => Loss.CrossEntropyOfSpikeCounts(output, loss.Labels, network.TimeSteps, gradient),
            "mse_count" => Loss.MeanSquaredErrorOfSpikeCounts(
                output, loss.Labels, network.TimeSteps, gradient, loss.CorrectRate, loss.IncorrectRate),
            _ => throw new GoldenUnsupportedException($"loss of kind {loss.Kind}"),
        };
        return (value, gradient);
    }
}
