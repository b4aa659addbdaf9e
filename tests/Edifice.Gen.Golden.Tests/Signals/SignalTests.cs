using System;
using System.Collections.Generic;
using System.Linq;
using Edifice.Reference;
using Xunit;

namespace Edifice.Golden.Tests;

/// <summary>Inputs over time, outputs over time, and every decoder: values, gradients and bits.</summary>
public sealed class SignalTests
{
    private const double Share = 2e-4;

    public static TheoryData<string> Names => [.. SignalCase.AllNames];

    public static TheoryData<string> SmoothNames => [.. SignalCase.SmoothNames];

    [Theory]
    [MemberData(nameof(Names))]
    public void Outputs_agree_with_a_plain_simulation_in_double_precision(string name)
    {
        SignalCase item = SignalCase.Of(name);
        double[] expected = PlainSimulation.Run(item.Network.Info, Doubles(item.Parameters), Doubles(item.Inputs));
        float[] output = item.Network.Forward(item.Inputs);
        Assert.Equal(SignalCase.Batch * item.Network.Info.OutputLength, output.Length);
        Assert.True(output.Distinct().Count() > 1, "The output is the same everywhere: nothing is tested.");
        Closeness.AssertWithinShare(expected, output, 1e-5, "output");
        Closeness.AssertSameBits(output, item.Network.Record(item.Inputs).Output, "recorded output");
        Closeness.AssertSameBits(output, item.Network.Train(item.Inputs, item.OutputGradients).Output, "training output");
    }

    [Theory]
    [MemberData(nameof(SmoothNames))]
    public void Gradients_agree_with_finite_differences(string name)
    {
        SignalCase item = SignalCase.Of(name);
        TrainingRun run = item.Network.Train(item.Inputs, item.OutputGradients);
        Dictionary<string, double[]> parameters = Doubles(item.Parameters);
        double[] inputs = Doubles(item.Inputs);
        double Loss() => PlainSimulation.Run(item.Network.Info, parameters, inputs).Zip(item.OutputGradients, (output, weight) => output * weight).Sum();
        foreach ((string tensor, double[] values) in parameters)
        {
            AssertSlopes(Loss, values, run.Gradients[tensor], tensor);
        }

        AssertSlopes(Loss, inputs, run.InputGradients, "input");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_width_gives_the_same_bits(string name)
    {
        SignalCase item = SignalCase.Of(name);
        (float[] output, var traces) = item.Network.Record(item.Inputs);
        TrainingRun run = item.Network.Train(item.Inputs, item.OutputGradients);
        foreach (LaneWidth lanes in new[] { LaneWidth.One, LaneWidth.Four, LaneWidth.Eight, LaneWidth.Sixteen })
        {
            (float[] otherOutput, var otherTraces) = item.Network.Record(item.Inputs, lanes);
            Closeness.AssertSameBits(output, item.Network.Forward(item.Inputs, lanes), $"output at {lanes}");
            Closeness.AssertSameBits(output, otherOutput, $"recorded output at {lanes}");
            foreach ((string stage, var variables) in traces)
            {
                foreach ((string variable, float[] values) in variables)
                {
                    Closeness.AssertSameBits(values, otherTraces[stage][variable], $"{variable} of {stage} at {lanes}");
                }
            }

            TrainingRun other = item.Network.Train(item.Inputs, item.OutputGradients, lanes);
            Closeness.AssertSameBits(run.Output, other.Output, $"training output at {lanes}");
            Closeness.AssertSameBits(run.Storage, other.Storage, $"gradients at {lanes}");
            Closeness.AssertSameBits(run.InputGradients, other.InputGradients, $"input gradients at {lanes}");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Any_split_of_the_batch_gives_the_same_bits(string name)
    {
        SignalCase item = SignalCase.Of(name);
        TrainingRun whole = item.Network.Train(item.Inputs, item.OutputGradients);
        foreach (int piece in new[] { 1, 3, 7, 16 })
        {
            TrainingRun pieces = item.Network.Train(item.Inputs, item.OutputGradients, pieceSize: piece);
            Closeness.AssertSameBits(whole.Output, pieces.Output, $"output in pieces of {piece}");
            Closeness.AssertSameBits(whole.InputGradients, pieces.InputGradients, $"input gradients in pieces of {piece}");
            if (piece == 16)
            {
                Closeness.AssertSameBits(whole.Storage, pieces.Storage, $"gradients in pieces of {piece}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Gradients_do_not_depend_on_whether_those_of_the_input_are_asked_for(string name)
    {
        SignalCase item = SignalCase.Of(name);
        TrainingRun run = item.Network.Train(item.Inputs, item.OutputGradients);
        Closeness.AssertSameBits(run.Storage, item.Network.GradientsAlone(item.Inputs, item.OutputGradients), "gradients");
    }

    private static void AssertSlopes(Func<double> loss, double[] values, float[] gradients, string what)
    {
        double scale = gradients.Max(Math.Abs);
        Assert.True(scale > 1e-4, $"{what} has no gradient.");
        foreach (int index in SpreadOver(values.Length).Concat(Largest(gradients)).Distinct())
        {
            double slope = FiniteDifference.FivePoint(loss, values, index, 1e-6);
            Assert.True(
                Math.Abs(slope - gradients[index]) <= Share * scale,
                $"{what}[{index}]: finite difference {slope:G6}, gradient {gradients[index]:G6}");
        }
    }

    private static IEnumerable<int> SpreadOver(int length)
        => Enumerable.Range(0, 12).Select(part => (int)((long)part * (length - 1) / 11));

    // Where a decoder picks one step, most gradients are zero.
    private static IEnumerable<int> Largest(float[] gradients)
        => Enumerable.Range(0, gradients.Length).OrderByDescending(index => Math.Abs(gradients[index])).Take(12);

    private static Dictionary<string, double[]> Doubles(IReadOnlyDictionary<string, float[]> parameters)
        => parameters.ToDictionary(item => item.Key, item => Doubles(item.Value));

    private static double[] Doubles(float[] values) => Array.ConvertAll(values, value => (double)value);
}
