using System;
using System.Linq;
using Edifice.Reference;
using Xunit;

namespace Edifice.Golden.Tests;

/// <summary>Generated networks of random declarations, held against an independent simulation and BPTT in double precision.</summary>
public sealed class RandomDeclarationTests
{
    // Single precision against double, as a share of a tensor's largest magnitude.
    private const double GradientShare = 2e-4;

    [Fact]
    public void Spikes_membranes_and_outputs_agree_with_the_double_precision_reference()
        => ForEach(item =>
        {
            (float[] output, var traces) = item.Network.Record(item.Inputs);
            foreach (string stage in traces.Keys)
            {
                NeuronTrace expected = item.Run.Neurons(stage);
                int steps = item.Network.Info.TimeSteps;
                double[] spikes = Closeness.Transposed(expected.Spikes, steps, item.Trial.Batch);
                bool isHard = spikes.All(spike => spike is 0 or 1);
                double scale = Math.Max(1, expected.Charged.Max(Math.Abs));
                Closeness.AssertWithin(spikes, traces[stage]["spike"], isHard ? 0 : 5e-4, $"spikes of {stage}");
                Closeness.AssertWithin(
                    Closeness.Transposed(expected.Charged, steps, item.Trial.Batch), traces[stage]["charged"], 1e-4 * scale, $"charged membranes of {stage}");
                Closeness.AssertWithin(
                    Closeness.Transposed(expected.Membrane, steps, item.Trial.Batch), traces[stage]["membrane"], 1e-4 * scale, $"membranes of {stage}");
            }

            Closeness.AssertWithin(item.Run.Output, output, 1e-4 * Math.Max(1, item.Run.Output.Max(Math.Abs)), "output");
        });

    [Fact]
    public void Gradients_agree_with_the_double_precision_BPTT()
        => ForEach(item =>
        {
            TrainingRun run = item.Network.Train(item.Inputs, item.OutputGradients);
            Gradients expected = item.Run.Network.Backward(item.Run, [.. item.OutputGradients.Select(value => (double)value)]);
            foreach (TensorInfo tensor in item.Network.Info.Parameters)
            {
                Closeness.AssertWithinShare(expected[tensor.Name], run.Gradients[tensor.Name], GradientShare, tensor.Name);
            }

            Closeness.AssertWithinShare(expected.Input, run.InputGradients, GradientShare, "input");
        });

    [Fact]
    public void Gradients_of_smooth_networks_agree_with_finite_differences()
    {
        RandomNetwork[] smooth = [.. RandomNetworks.All.Where(item => IsSmooth(item.Run)).Take(40)];
        Assert.True(smooth.Length >= 5, $"Only {smooth.Length} smooth networks were drawn.");
        foreach (RandomNetwork item in smooth)
        {
            TrainingRun run = item.Network.Train(item.Inputs, item.OutputGradients);
            double[] inputs = [.. item.Inputs.Select(value => (double)value)];
            double Loss() => item.Run.Network.Run(inputs, item.Trial.Batch).Output.Zip(item.OutputGradients, (o, g) => o * g).Sum();
            foreach (TensorInfo tensor in item.Network.Info.Parameters)
            {
                Compare(Loss, item.Run.Network.Parameter(tensor.Name), run.Gradients[tensor.Name], $"{tensor.Name}\n{item}");
            }

            Compare(Loss, inputs, run.InputGradients, $"input\n{item}");
        }
    }

    private static void Compare(Func<double> loss, double[] values, float[] gradients, string what)
    {
        double scale = Math.Max(gradients.Max(Math.Abs), 1e-6);
        foreach (int index in Enumerable.Range(0, 4).Select(part => part * (values.Length - 1) / 3).Distinct())
        {
            double slope = FiniteDifference.FivePoint(loss, values, index, 1e-6);
            Assert.True(
                Math.Abs(slope - gradients[index]) <= GradientShare * scale,
                $"finite difference {slope:G6}, gradient {gradients[index]:G6} at {index} of {what}");
        }
    }

    // A detached reset leaves out a part of the true derivative on purpose.
    private static bool IsSmooth(ReferenceRun run)
        => run.Network.Layers.OfType<NeuronLayer>().All(layer => layer.Model is LifModel { Spike: SpikeRule.Smooth } lif
            && (!lif.DetachReset || lif.Reset == ResetRule.None));

    private static void ForEach(Action<RandomNetwork> check)
    {
        foreach (RandomNetwork item in RandomNetworks.All)
        {
            try
            {
                check(item);
            }
            catch (Exception error)
            {
                throw new InvalidOperationException($"{error.Message}\n{item}", error);
            }
        }
    }
}
