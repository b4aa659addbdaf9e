using System;
using System.Linq;
using Edifice.Reference;
using Xunit;

namespace Edifice.Golden.Tests;

/// <summary>A neuron that stands in the user's assembly is a layer like any other: values, gradients and bits.</summary>
public sealed class AdaptiveNetworkTests
{
    // As for random declarations: single precision against double, as a share of a tensor's largest magnitude.
    private const double GradientShare = 5e-4;

    public static TheoryData<string> Networks => [.. AdaptiveCase.All.Keys];

    public static TheoryData<string> SmoothNetworks => [nameof(SmoothAdaptiveStack), nameof(SmoothNeuronsInARow)];

    [Theory]
    [MemberData(nameof(Networks))]
    public void Spikes_membranes_and_outputs_agree_with_the_double_precision_twin(string name)
    {
        AdaptiveCase item = AdaptiveCase.All[name];
        (float[] output, var traces) = item.Network.Record(item.Inputs);
        Assert.Equal(item.Run.NeuronLayers.Count(), traces.Count);
        foreach (string stage in traces.Keys)
        {
            NeuronTrace expected = item.Run.Neurons(stage);
            double[] InOrder(double[] series) => Closeness.Transposed(series, expected.TimeSteps, item.BatchSize);
            bool isHard = expected.Spikes.All(spike => spike is 0 or 1);
            double scale = Math.Max(1, expected.Charged.Max(Math.Abs));
            Assert.InRange(expected.Spikes.Average(), 0.01, 0.99);
            Closeness.AssertWithin(InOrder(expected.Spikes), traces[stage]["spike"], isHard ? 0 : 5e-4, $"spikes of {stage}");
            Closeness.AssertWithin(InOrder(expected.Charged), traces[stage]["charged"], 1e-4 * scale, $"charged membranes of {stage}");
            Closeness.AssertWithin(InOrder(expected.Membrane), traces[stage]["membrane"], 1e-4 * scale, $"membranes of {stage}");
        }

        Closeness.AssertWithin(item.Run.Output, output, 1e-4 * Math.Max(1, item.Run.Output.Max(Math.Abs)), "output");
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void Gradients_agree_with_the_double_precision_BPTT(string name)
    {
        AdaptiveCase item = AdaptiveCase.All[name];
        TrainingRun run = item.Network.Train(item.Inputs, item.OutputGradients);
        Gradients expected = item.Run.Network.Backward(item.Run, [.. item.OutputGradients.Select(value => (double)value)]);
        foreach (TensorInfo tensor in item.Network.Info.Parameters)
        {
            Assert.NotEqual(0, expected[tensor.Name].Max(Math.Abs));
            Closeness.AssertWithinShare(expected[tensor.Name], run.Gradients[tensor.Name], GradientShare, tensor.Name);
        }

        Closeness.AssertWithinShare(expected.Input, run.InputGradients, GradientShare, "input");
    }

    [Theory]
    [MemberData(nameof(SmoothNetworks))]
    public void Gradients_of_smooth_neurons_agree_with_finite_differences(string name)
    {
        AdaptiveCase item = AdaptiveCase.All[name];
        TrainingRun run = item.Network.Train(item.Inputs, item.OutputGradients);
        double[] inputs = [.. item.Inputs.Select(value => (double)value)];
        double Loss() => item.Run.Network.Run(inputs, item.BatchSize).Output.Zip(item.OutputGradients, (output, weight) => output * weight).Sum();
        foreach (TensorInfo tensor in item.Network.Info.Parameters)
        {
            AssertSlopes(Loss, item.Run.Network.Parameter(tensor.Name), run.Gradients[tensor.Name], tensor.Name);
        }

        AssertSlopes(Loss, inputs, run.InputGradients, "input");
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void Every_width_gives_the_same_bits(string name)
    {
        AdaptiveCase item = AdaptiveCase.All[name];
        (float[] output, var traces) = item.Network.Record(item.Inputs);
        TrainingRun run = item.Network.Train(item.Inputs, item.OutputGradients);
        Closeness.AssertSameBits(output, run.Output, "inference and training");
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

            AssertSameRun(run, item.Network.Train(item.Inputs, item.OutputGradients, lanes), $"at {lanes}");
        }
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void Any_split_of_the_batch_gives_the_same_bits(string name)
    {
        AdaptiveCase item = AdaptiveCase.All[name];
        TrainingRun whole = item.Network.Train(item.Inputs, item.OutputGradients);
        foreach (int size in new[] { 1, 2, 5, 7, 16, 18 })
        {
            TrainingRun pieces = item.Network.Train(item.Inputs, item.OutputGradients, pieceSize: size);
            Closeness.AssertSameBits(whole.Output, pieces.Output, $"output in pieces of {size}");
            Closeness.AssertSameBits(whole.InputGradients, pieces.InputGradients, $"input gradients in pieces of {size}");
        }

        // Sums over samples go by chunks of 16.
        AssertSameRun(whole, item.Network.Train(item.Inputs, item.OutputGradients, pieceSize: 16), "in pieces of 16");
    }

    private static void AssertSameRun(TrainingRun expected, TrainingRun actual, string how)
    {
        Closeness.AssertSameBits(expected.Output, actual.Output, $"output {how}");
        Closeness.AssertSameBits(expected.Storage, actual.Storage, $"gradients {how}");
        Closeness.AssertSameBits(expected.InputGradients, actual.InputGradients, $"input gradients {how}");
    }

    private static void AssertSlopes(Func<double> loss, double[] values, float[] gradients, string what)
    {
        double scale = Math.Max(gradients.Max(Math.Abs), 1e-6);
        foreach (int index in Enumerable.Range(0, 4).Select(part => part * (values.Length - 1) / 3).Distinct())
        {
            double slope = FiniteDifference.FivePoint(loss, values, index, 1e-4);
            Assert.True(
                Math.Abs(slope - gradients[index]) <= GradientShare * scale,
                $"{what}[{index}]: finite difference {slope:G6}, gradient {gradients[index]:G6}");
        }
    }
}
