using System.Linq;
using CsCheck;
using Edifice.CompilerServices;
using Xunit;
using G = CsCheck.Gen;

namespace Edifice.Gen.Runtime.Tests;

public sealed class MeanDecoderTests
{
    [Fact]
    public void The_rate_of_spikes_is_their_number_divided_by_the_steps() => SpikeTrains.Any.Sample(
        trains =>
        {
            (int samples, NeuronShape shape) = (trains.Samples, trains.Shape);
            int stride = shape.Neurons + 5;
            float[] expected = new float[samples * stride];
            for (int sample = 0; sample < samples; sample++)
            {
                for (int neuron = 0; neuron < shape.Neurons; neuron++)
                {
                    float count = Enumerable.Range(0, shape.TimeSteps).Count(step => trains[sample, step, neuron]);
                    expected[(sample * stride) + neuron] = count / shape.TimeSteps;
                }
            }

            Fenced rates = Fenced.Room(expected.Length);
            MeanDecoder.FromSpikes(samples, shape, trains.PlacedBits, rates.Span, stride);
            rates.AssertHolds(expected, LaneWidth.Automatic);
        },
        iter: 100);

    [Fact]
    public void The_mean_of_values_is_their_sum_in_the_order_of_the_steps_divided_by_the_steps()
        => G.Select(G.Int[1, 4], G.Int[1, 40], G.Int[1, 40], G.Int[0, 9], G.Int[0, 1_000_000]).Sample(
            (samples, steps, features, gap, seed) =>
            {
                float[] values = Floats.Uniform(samples * steps * features, -4, 4, seed);
                int stride = features + gap;
                float[] expected = new float[samples * stride];
                for (int index = 0; index < samples * features; index++)
                {
                    (int sample, int feature) = (index / features, index % features);
                    float sum = 0;
                    for (int step = 0; step < steps; step++)
                    {
                        sum += values[(((sample * steps) + step) * features) + feature];
                    }

                    expected[(sample * stride) + feature] = sum / steps;
                }

                Fenced means = Fenced.Room(expected.Length);
                MeanDecoder.FromValues(
                    samples, steps, features, Placed.Rows(values, features, features, features + 3, float.NaN), features + 3, means.Span, stride);
                means.AssertHolds(expected, LaneWidth.Automatic);
            },
            iter: 100);

    [Fact]
    public void Every_step_has_the_gradient_of_the_mean_divided_by_the_steps()
        => G.Select(G.Int[1, 4], G.Int[1, 40], G.Int[1, 40], G.Int[0, 9], G.Int[0, 1_000_000]).Sample(
            (samples, steps, features, gap, seed) =>
            {
                float[] means = Floats.Uniform(samples * features, -4, 4, seed);
                int padded = (features + 15) / 16 * 16;
                float[] expected = Placed.Rows([.. means.Select(mean => mean / steps)], features, padded, padded, 0f);
                Fenced adjoint = Fenced.Room(expected.Length);
                MeanDecoder.Backward(
                    samples, steps, features, Placed.Rows(means, features, features, features + gap, float.NaN), features + gap, padded, adjoint.Span);
                adjoint.AssertHolds(expected, LaneWidth.Automatic);
            },
            iter: 100);
}
