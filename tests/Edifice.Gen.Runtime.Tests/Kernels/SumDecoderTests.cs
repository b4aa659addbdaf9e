using System.Linq;
using CsCheck;
using Edifice.CompilerServices;
using Xunit;

namespace Edifice.Gen.Runtime.Tests;

public sealed class SumDecoderTests
{
    [Fact]
    public void The_count_of_spikes_is_their_number() => SpikeTrains.Any.Sample(
        trains =>
        {
            (int samples, NeuronShape shape) = (trains.Samples, trains.Shape);
            int stride = shape.Neurons + 5;
            float[] expected = new float[samples * stride];
            for (int index = 0; index < samples * shape.Neurons; index++)
            {
                (int sample, int neuron) = (index / shape.Neurons, index % shape.Neurons);
                expected[(sample * stride) + neuron] = Enumerable.Range(0, shape.TimeSteps).Count(step => trains[sample, step, neuron]);
            }

            Fenced counts = Fenced.Room(expected.Length);
            SumDecoder.FromSpikes(samples, shape, trains.PlacedBits, counts.Span, stride);
            counts.AssertHolds(expected, LaneWidth.Automatic);
        },
        iter: 100);

    [Fact]
    public void The_sum_of_values_goes_in_the_order_of_the_steps() => ValueSeries.Any.Sample(
        series =>
        {
            Fenced sums = Fenced.Room(series.Samples * series.Stride);
            SumDecoder.FromValues(
                series.Samples, series.Steps, series.Features, series.PlacedValues, series.Stride, sums.Span, series.Stride);
            sums.AssertHolds(
                series.Decoded((sample, feature) => Enumerable.Range(0, series.Steps).Aggregate(0f, (sum, step) => sum + series[sample, step, feature])),
                LaneWidth.Automatic);
        },
        iter: 100);

    [Fact]
    public void Every_step_has_the_gradient_of_the_sum() => ValueSeries.Any.Sample(
        series =>
        {
            Fenced adjoint = Fenced.Room(series.Samples * series.Padded);
            SumDecoder.Backward(
                series.Samples, series.Steps, series.Features,
                Placed.Rows(series.Gradients, series.Features, series.Features, series.Stride, float.NaN), series.Stride,
                series.Padded, adjoint.Span);
            adjoint.AssertHolds(Placed.Rows(series.Gradients, series.Features, series.Padded, series.Padded, 0f), LaneWidth.Automatic);
        },
        iter: 100);
}
