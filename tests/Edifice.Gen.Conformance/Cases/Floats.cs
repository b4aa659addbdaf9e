using System.Linq;
using Edifice.Reference;

namespace Edifice.Conformance;

/// <summary>From a file's numbers and order to a network's, and back.</summary>
internal static class Floats
{
    public static float[] Of(double[] values) => [.. values.Select(value => (float)value)];

    /// <summary>An input as Forward takes it: files hold series as [T, batch, n].</summary>
    public static float[] OfInput(GoldenNetwork network, GoldenTensor input) => network.Input == InputRule.Constant
        ? Of(input.Values)
        : SampleOrder.ToSamples<float>(Of(input.Values), network.Batch, network.TimeSteps);

    /// <summary>What is held against an output: [batch, n], or [T, batch, n] as Forward gives it, by the number of dimensions.</summary>
    public static float[] OfOutput(GoldenNetwork network, GoldenTensor target, bool isPerStep) => isPerStep
        ? SampleOrder.ToSamples<float>(Of(target.Values), network.Batch, network.TimeSteps)
        : Of(target.Values);

    /// <summary>[batch, T, n] as a file's [T, batch, n].</summary>
    public static double[] InFileOrder(GoldenNetwork network, float[] series) =>
        SampleOrder.ToSteps<double>(Doubles(series), network.Batch, network.TimeSteps);

    public static double[] Doubles(float[] values) => [.. values.Select(value => (double)value)];
}
