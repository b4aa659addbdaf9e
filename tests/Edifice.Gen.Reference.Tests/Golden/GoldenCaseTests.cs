using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;
using Xunit.Abstractions;

namespace Edifice.Reference.Tests;

/// <summary>The reference itself, held against what four libraries were recorded to do.</summary>
public sealed class GoldenCaseTests(ITestOutputHelper output)
{
    public static TheoryData<string> Cases => GoldenFiles.Cases;

    [Fact]
    public void All_cases_are_there() => Assert.Equal((48, 8), (GoldenFiles.Names.Count, GoldenFiles.Later.Count));

    [Fact]
    public void What_comes_later_is_named_as_unsupported() => Assert.All(
        GoldenFiles.Later, name => Assert.NotNull(GoldenFile.Load(GoldenFiles.PathOf(name)).Network.UnsupportedReason));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_spike_membrane_and_output_is_as_recorded(string name)
    {
        GoldenCase golden = GoldenCase.Load(GoldenFiles.PathOf(name));
        GoldenDeclaration declaration = golden.Network.ToDeclaration("Net0");
        ReferenceRun run = golden.Network.ToNetwork().Run(golden.Input.Values, golden.Network.Batch);

        double worst = Deviation.Largest(golden.Output.Values, run.Output);
        foreach ((string layer, GoldenTrace trace) in golden.Traces)
        {
            NeuronTrace neurons = run.Neurons(declaration.Stages[layer]);
            if (neurons.IsHard && trace.Spikes is not null)
            {
                Assert.Equal(trace.Spikes.Values, neurons.Spikes);
            }

            worst = Math.Max(worst, Deviation.Largest(trace.Spikes?.Values ?? neurons.Spikes, neurons.Spikes));
            worst = Math.Max(worst, Deviation.Largest(trace.Membrane!.Values, neurons.Membrane));
            worst = Math.Max(worst, Deviation.Largest(trace.MembranePre!.Values, neurons.Charged));
        }

        output.WriteLine($"traces {worst:E1}, margin {run.Margin:E3}");
        Assert.InRange(worst, 0, 1e-7);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_loss_and_gradient_is_as_recorded(string name)
    {
        GoldenCase golden = GoldenCase.Load(GoldenFiles.PathOf(name));
        Assert.NotEmpty(golden.Losses);
        foreach (GoldenLoss expected in golden.Losses)
        {
            GoldenDeclaration declaration = golden.Network.ToDeclaration("Net0", withoutFinalDecode: expected.IsOnSpikes);
            ReferenceNetwork network = golden.Network.ToNetwork(withoutFinalDecode: expected.IsOnSpikes);
            ReferenceRun run = network.Run(golden.Input.Values, golden.Network.Batch);
            LossResult loss = expected.Of(run.Output, golden.Network.TimeSteps);
            Gradients gradients = network.Backward(run, loss.Gradient);
            double worst = golden.Network.Parameters.Keys.Append("input").Max(parameter =>
            {
                double[] actual = gradients[declaration.Tensors.GetValueOrDefault(parameter, parameter)];
                return expected.Gradients.GetValueOrDefault(parameter, GoldenGradient.Zero(actual.Length)).Deviation(actual);
            });

            double lossError = expected.Value == 0 ? Math.Abs(loss.Value) : Math.Abs(loss.Value / expected.Value - 1);
            output.WriteLine($"{expected.Name} {lossError:E1}, gradients {worst:E1}");
            Assert.InRange(lossError, 0, 1e-9);
            Assert.InRange(worst, 0, 1e-7);
        }
    }
}
