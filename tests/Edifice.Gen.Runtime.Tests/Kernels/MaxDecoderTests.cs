using System.Linq;
using CsCheck;
using Edifice.CompilerServices;
using Xunit;

namespace Edifice.Gen.Runtime.Tests;

public sealed class MaxDecoderTests
{
    [Fact]
    public void The_largest_value_of_all_steps_is_found_with_and_without_its_step() => ValueSeries.Any.Sample(
        series =>
        {
            float[] expected = series.Decoded((sample, feature) => series[sample, FirstLargest(series, sample, feature), feature]);
            Fenced training = Fenced.Room(expected.Length);
            Fenced inference = Fenced.Room(expected.Length);
            Forward(series, inference, default);
            Forward(series, training, Fenced.Room(series.Samples * series.Padded));
            inference.AssertHolds(expected, LaneWidth.Automatic);
            training.AssertHolds(expected, LaneWidth.Automatic);
        },
        iter: 100);

    [Fact]
    public void The_first_step_with_the_largest_value_has_the_whole_gradient() => ValueSeries.Any.Sample(
        series =>
        {
            Fenced kept = Fenced.Room(series.Samples * series.Padded);
            Fenced adjoint = Fenced.Room(series.Samples * series.Steps * series.Padded);
            Forward(series, Fenced.Room(series.Samples * series.Stride), kept);
            MaxDecoder.Backward(
                series.Samples, series.Steps, series.Features,
                Placed.Rows(series.Gradients, series.Features, series.Features, series.Stride, float.NaN), series.Stride,
                kept.Span, series.Padded, adjoint.Span, series.Padded);
            adjoint.AssertHolds(series.AtStep((sample, feature) => FirstLargest(series, sample, feature), 1f), LaneWidth.Automatic);
            kept.AssertFencesStand();
        },
        iter: 100);

    private static void Forward(ValueSeries series, Fenced largest, Fenced? kept)
        => MaxDecoder.FromValues(
            series.Samples, series.Steps, series.Features, series.PlacedValues, series.Stride, largest.Span, series.Stride,
            kept is null ? default : kept.Span, series.Padded);

    private static int FirstLargest(ValueSeries series, int sample, int feature)
        => Enumerable.Range(0, series.Steps).MaxBy(step => (series[sample, step, feature], -step));
}
