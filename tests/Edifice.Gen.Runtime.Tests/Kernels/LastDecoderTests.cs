using CsCheck;
using Edifice.CompilerServices;
using Xunit;

namespace Edifice.Gen.Runtime.Tests;

public sealed class LastDecoderTests
{
    [Fact]
    public void The_last_step_is_what_counts() => ValueSeries.Any.Sample(
        series =>
        {
            Fenced last = Fenced.Room(series.Samples * series.Stride);
            LastDecoder.FromValues(series.Samples, series.Steps, series.Features, series.PlacedValues, series.Stride, last.Span, series.Stride);
            last.AssertHolds(series.Decoded((sample, feature) => series[sample, series.Steps - 1, feature]), LaneWidth.Automatic);
        },
        iter: 100);

    [Fact]
    public void The_last_step_has_the_whole_gradient() => ValueSeries.Any.Sample(
        series =>
        {
            Fenced adjoint = Fenced.Room(series.Samples * series.Steps * series.Padded);
            LastDecoder.Backward(
                series.Samples, series.Steps, series.Features,
                Placed.Rows(series.Gradients, series.Features, series.Features, series.Stride, float.NaN), series.Stride,
                adjoint.Span, series.Padded);
            adjoint.AssertHolds(series.AtStep((_, _) => series.Steps - 1, 1f), LaneWidth.Automatic);
        },
        iter: 100);
}
