using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using Edifice.Reference;
using Xunit;

namespace Edifice.Golden.Tests;

/// <summary>snnTorch's own losses of recorded spikes. What each is taken of stands in the file, so the network is not run.</summary>
public sealed class GoldenLossTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "golden");

    public static TheoryData<string> Cases
        => [.. Directory.EnumerateFiles(Folder, "snntorch_*.json").Where(path => HasSpikeLosses(File.ReadAllText(path))).Select(path => Path.GetFileName(path))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Losses_of_recorded_spikes_are_as_recorded(string file)
    {
        GoldenCase golden = GoldenCase.Load(Path.Combine(Folder, file));
        int timeSteps = golden.Network.TimeSteps;
        float[] spikes = OutputSpikes(golden);
        float[] counts = Counts(spikes, golden.Network);
        foreach (GoldenLoss loss in golden.Losses.Where(loss => loss.IsOnSpikes))
        {
            float[] values = loss.Kind switch
            {
                "ce_count" => [Loss.CrossEntropyOfSpikeCounts(spikes, loss.Labels, timeSteps), Loss.CrossEntropy(counts, loss.Labels)],
                "ce_rate" => [Loss.CrossEntropyPerStep(spikes, loss.Labels, timeSteps)],
                _ =>
                [
                    Loss.MeanSquaredErrorOfSpikeCounts(spikes, loss.Labels, timeSteps, loss.CorrectRate, loss.IncorrectRate),
                    Loss.MeanSquaredErrorOfCounts(counts, loss.Labels, timeSteps, loss.CorrectRate, loss.IncorrectRate),
                ],
            };
            Assert.All(values, value => Assert.Equal(loss.Value, value, 1e-6 * loss.Value));
        }
    }

    /// <summary>The files hold gradients by parameters: those by the spikes go through the double-precision reference.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void Gradients_of_losses_of_recorded_spikes_lead_to_the_recorded_ones(string file)
    {
        GoldenCase golden = GoldenCase.Load(Path.Combine(Folder, file));
        GoldenNetwork described = golden.Network;
        float[] spikes = OutputSpikes(golden);
        ReferenceNetwork network = described.ToNetwork(withoutFinalDecode: true);
        GoldenDeclaration declaration = described.ToDeclaration("Net0", withoutFinalDecode: true);
        ReferenceRun run = network.Run(golden.Input.Values, described.Batch);
        foreach (GoldenLoss loss in golden.Losses.Where(loss => loss.IsOnSpikes))
        {
            (float value, float[] bySpikes) = LossOfOutput.Of(loss, spikes, described, isPerStep: true);
            Assert.Equal(loss.Value, value, 1e-6 * loss.Value);
            Gradients gradients = network.Backward(run, Floats.InFileOrder(described, bySpikes));
            foreach (string parameter in described.Parameters.Keys.Append("input"))
            {
                double[] actual = gradients[declaration.Tensors.GetValueOrDefault(parameter, parameter)];
                Assert.InRange(loss.Gradients[parameter].Deviation(actual), 0, 1e-5);
            }
        }
    }

    /// <summary>[batch, time, classes].</summary>
    private static float[] OutputSpikes(GoldenCase golden)
    {
        GoldenTrace last = golden.Traces[golden.Network.Layers.Last(layer => layer.Kind == "lif").Name];
        return [.. Closeness.Transposed(last.Spikes!.Values, golden.Network.TimeSteps, golden.Network.Batch).Select(spike => (float)spike)];
    }

    private static float[] Counts(float[] spikes, GoldenNetwork network)
    {
        int classes = spikes.Length / (network.Batch * network.TimeSteps);
        float[] counts = new float[network.Batch * classes];
        for (int index = 0; index < spikes.Length; index++)
        {
            counts[(index / (network.TimeSteps * classes) * classes) + (index % classes)] += spikes[index];
        }

        return counts;
    }

    private static bool HasSpikeLosses(string text)
    {
        using JsonDocument document = JsonDocument.Parse(text);
        return document.RootElement.GetProperty("losses").EnumerateArray().Any(loss => loss.GetProperty("on").GetString() == "outputSpikes");
    }
}
