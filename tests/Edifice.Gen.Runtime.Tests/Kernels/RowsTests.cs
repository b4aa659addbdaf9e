using System;
using System.Linq;
using CsCheck;
using Edifice.CompilerServices;
using Xunit;
using G = CsCheck.Gen;

namespace Edifice.Gen.Runtime.Tests;

public sealed class RowsTests
{
    private static readonly Gen<(int Rows, int Width, int Gap, int Seed)> Sizes =
        G.Select(G.Int[0, 6], G.Int[1, 40], G.Int[0, 9], G.Int[0, 1_000_000]);

    [Fact]
    public void Copied_rows_have_zeros_between_them() => Sizes.Sample(
        size =>
        {
            float[] values = Floats.Uniform(size.Rows * size.Width, -4, 4, size.Seed);
            int stride = size.Width + size.Gap;
            Fenced copy = Fenced.Room(size.Rows * stride);
            Rows.Copy(
                size.Rows, size.Width, Placed.Rows(values, size.Width, size.Width, size.Width + 2, float.NaN), size.Width + 2, copy.Span, stride);
            copy.AssertHolds(Placed.Rows(values, size.Width, stride, stride, 0f), LaneWidth.Automatic);
        },
        iter: 100);

    [Fact]
    public void A_repeated_row_stands_once_per_step() => Sizes.Sample(
        size =>
        {
            const int Steps = 3;
            float[] values = Floats.Uniform(size.Rows * size.Width, -4, 4, size.Seed);
            float[] repeated = [.. values.Chunk(size.Width).SelectMany(row => Enumerable.Repeat(row, Steps).SelectMany(numbers => numbers))];
            int stride = size.Width + size.Gap;
            Fenced rows = Fenced.Room(size.Rows * Steps * stride);
            Rows.Repeat(
                size.Rows, Steps, size.Width,
                Placed.Rows(values, size.Width, size.Width, size.Width + 2, float.NaN), size.Width + 2, rows.Span, stride);
            rows.AssertHolds(Placed.Rows(repeated, size.Width, size.Width, stride, Fenced.Untouched), LaneWidth.Automatic);
        },
        iter: 100);

    [Fact]
    public void Spikes_become_zeros_and_ones() => SpikeTrains.Any.Sample(
        trains =>
        {
            int neurons = trains.Shape.Neurons;
            int rows = trains.Samples * trains.Shape.TimeSteps;
            int stride = trains.Shape.Padded;
            Fenced values = Fenced.Room(rows * stride);
            Rows.FromSpikes(rows, neurons, trains.PlacedBits, trains.Shape.SpikeStride, values.Span, stride);
            float[] expected = [.. trains.Spikes.Select(spike => spike ? 1f : 0f)];
            values.AssertHolds(Placed.Rows(expected, neurons, stride, stride, 0f), LaneWidth.Automatic);
        },
        iter: 50);

    [Fact]
    public void Zeros_and_ones_become_spikes() => SpikeTrains.Any.Sample(
        trains =>
        {
            int neurons = trains.Shape.Neurons;
            int rows = trains.Samples * trains.Shape.TimeSteps;
            float[] numbers = [.. trains.Spikes.Select((spike, index) => spike ? 1f : index % 2 == 0 ? 0f : -0f)];
            byte[] bits = new byte[(rows * trains.Shape.SpikeStride) + 1];
            bits.AsSpan().Fill(0xA5);
            Rows.ToSpikes(
                rows, neurons, Placed.Rows(numbers, neurons, neurons, neurons + 3, float.NaN), neurons + 3, bits, trains.Shape.SpikeStride);
            Assert.Equal([.. Placed.Bits(trains.Spikes, neurons, trains.Shape.SpikeStride, noise: false), 0xA5], bits);
        },
        iter: 50);

    [Fact]
    public void A_chunks_sums_are_added_to_the_gradient() => Floats.Any.Array[0, 40].Sample(
        chunk =>
        {
            float[] before = Floats.Uniform(chunk.Length, -4, 4);
            Fenced gradient = new(before);
            Rows.AddTo(chunk, gradient.Span);
            gradient.AssertHolds([.. before.Zip(chunk, (sum, value) => sum + value)], LaneWidth.Automatic);
        },
        iter: 100);

    [Fact]
    public void A_gradient_of_another_length_is_refused()
        => Assert.Throws<InvalidOperationException>(() => Rows.AddTo(new float[3], new float[4]));
}
