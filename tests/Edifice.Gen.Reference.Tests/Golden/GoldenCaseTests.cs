using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;
using Xunit.Abstractions;

namespace Edifice.Reference.Tests;

public sealed class GoldenCaseTests(ITestOutputHelper output)
{
    public static TheoryData<string> Cases => GoldenFiles.Cases;

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_spike_membrane_and_output_is_as_recorded(string name)
    {
        GoldenCase golden = GoldenCase.Load(GoldenFiles.PathOf(name));
        ReferenceRun run = golden.ToNetwork().Run(golden.Input, golden.Network.Batch);

        double worst = Deviation.Largest(golden.Output, run.Output);
        foreach ((string layer, GoldenTrace trace) in golden.Traces)
        {
            NeuronTrace neurons = run.Neurons(layer);
            if (IsHard(run, layer))
            {
                Assert.Equal(trace.Spikes, neurons.Spikes);
            }

            worst = Math.Max(worst, Deviation.Largest(trace.Spikes!, neurons.Spikes));
            worst = Math.Max(worst, Deviation.Largest(trace.Membrane!, neurons.Membrane));
            worst = Math.Max(worst, Deviation.Largest(trace.MembranePre!, neurons.Charged));
        }

        output.WriteLine($"traces {worst:E1}, margin {run.Margin:E3}");
        Assert.InRange(worst, 0, 1e-7);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_loss_and_gradient_is_as_recorded(string name)
    {
        GoldenCase golden = GoldenCase.Load(GoldenFiles.PathOf(name));
        ReferenceNetwork network = golden.ToNetwork();
        ReferenceRun run = network.Run(golden.Input, golden.Network.Batch);
        IEnumerable<string> everything = network.Parameters.Select(parameter => parameter.Key).Append("input");

        Assert.NotEmpty(golden.Losses);
        foreach (GoldenLoss expected in golden.Losses)
        {
            LossResult loss = expected.Of(run.Output);
            Gradients gradients = network.Backward(run, loss.Gradient);
            double worst = everything.Max(parameter => Deviation.OfLargest(expected.Gradients[parameter], gradients[parameter]));

            output.WriteLine($"{expected.Name} {Math.Abs(loss.Value / expected.Value - 1):E1}, gradients {worst:E1}");
            Assert.InRange(loss.Value / expected.Value, 1 - 1e-9, 1 + 1e-9);
            Assert.InRange(worst, 0, 1e-7);
        }
    }

    private static bool IsHard(ReferenceRun run, string layer) =>
        run.Network.Layers.OfType<NeuronLayer>().Any(candidate => candidate.Name == layer && candidate.Model is LifModel { Spike: SpikeRule.Hard });
}
