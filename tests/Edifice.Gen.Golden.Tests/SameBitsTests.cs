using System;
using System.Linq;
using Xunit;

namespace Edifice.Golden.Tests;

/// <summary>Results do not depend on lane width or on how a batch is split.</summary>
public sealed class SameBitsTests
{
    public static TheoryData<LaneWidth> Widths => [LaneWidth.One, LaneWidth.Four, LaneWidth.Eight, LaneWidth.Sixteen];

    [Theory]
    [MemberData(nameof(Widths))]
    public void Every_width_gives_the_same_bits(LaneWidth lanes)
    {
        foreach (RandomNetwork item in RandomNetworks.All.Take(60))
        {
            (float[] output, var traces) = item.Network.Record(item.Inputs);
            (float[] otherOutput, var otherTraces) = item.Network.Record(item.Inputs, lanes);
            Closeness.AssertSameBits(output, item.Network.Forward(item.Inputs, lanes), $"output\n{item}");
            Closeness.AssertSameBits(output, otherOutput, $"recorded output\n{item}");
            foreach (string stage in traces.Keys)
            {
                foreach (string variable in traces[stage].Keys)
                {
                    Closeness.AssertSameBits(traces[stage][variable], otherTraces[stage][variable], $"{stage} {variable}\n{item}");
                }
            }

            TrainingRun expected = item.Network.Train(item.Inputs, item.OutputGradients);
            TrainingRun actual = item.Network.Train(item.Inputs, item.OutputGradients, lanes);
            Closeness.AssertSameBits(expected.Output, actual.Output, $"training output\n{item}");
            Closeness.AssertSameBits(output, expected.Output, $"inference and training\n{item}");
            Closeness.AssertSameBits(expected.Storage, actual.Storage, $"gradients\n{item}");
            Closeness.AssertSameBits(expected.InputGradients, actual.InputGradients, $"input gradients\n{item}");
        }
    }

    [Fact]
    public void Any_split_of_the_batch_gives_the_same_outputs_and_input_gradients()
    {
        foreach (RandomNetwork item in RandomNetworks.All)
        {
            TrainingRun whole = item.Network.Train(item.Inputs, item.OutputGradients);
            foreach (int piece in new[] { 1, 3, 7 })
            {
                TrainingRun pieces = item.Network.Train(item.Inputs, item.OutputGradients, pieceSize: piece);
                Closeness.AssertSameBits(whole.Output, pieces.Output, $"output in pieces of {piece}\n{item}");
                Closeness.AssertSameBits(whole.InputGradients, pieces.InputGradients, $"input gradients in pieces of {piece}\n{item}");
            }
        }
    }

    [Fact]
    public void Gradients_accumulated_over_multiples_of_16_samples_have_the_bits_of_one_call()
    {
        foreach (RandomNetwork item in RandomNetworks.All.Take(60))
        {
            const int Batch = 53;
            float[] inputs = item.Trial.Declaration.Inputs(item.Trial.Seed, Batch);
            float[] outputGradients = [.. Enumerable.Range(0, Batch * item.Network.Info.OutputLength).Select(index => (float)Math.Cos(0.7 * index))];
            TrainingRun whole = item.Network.Train(inputs, outputGradients);
            foreach (int piece in new[] { 16, 32, 48 })
            {
                TrainingRun pieces = item.Network.Train(inputs, outputGradients, pieceSize: piece);
                Closeness.AssertSameBits(whole.Storage, pieces.Storage, $"gradients in pieces of {piece}\n{item}");
            }
        }
    }
}
