using System;
using System.Linq;
using CsCheck;
using Edifice.Kernels;
using Xunit;
using G = CsCheck.Gen;

namespace Edifice.Gen.Runtime.Tests;

public sealed class SpikeBitsTests
{
    [Fact]
    public void Set_bits_are_listed_in_ascending_order_and_those_behind_the_last_neuron_are_not()
        => G.Select(G.Int[1, 200], G.Int[0, 9], G.OneOf(1, 16, 32), G.OneOf(0, 0.1, 0.5, 1.0), G.Int[0, 1_000_000]).Sample(
            (neurons, spare, scale, rate, seed) =>
            {
                bool[] spikes = [.. Floats.Uniform(neurons, 0, 1, seed).Select(chance => chance < rate)];
                int[] expected = [.. Enumerable.Range(0, neurons).Where(neuron => spikes[neuron]).Select(neuron => neuron * scale)];
                byte[] row = Placed.Bits(spikes, neurons, ((neurons + 7) / 8) + spare, noise: true);
                int[] events = new int[neurons];
                int count = SpikeBits.Extract(row, neurons, scale, events);
                Assert.Equal(expected, events[..count]);
            },
            iter: 500);

    [Fact]
    public void Eight_rows_become_eight_columns() => G.ULong.Sample(
        rows =>
        {
            ulong columns = 0;
            for (int row = 0; row < 8; row++)
            {
                for (int column = 0; column < 8; column++)
                {
                    columns |= ((rows >> ((8 * row) + column)) & 1) << ((8 * column) + row);
                }
            }

            Assert.Equal(columns, SpikeBits.Transpose8(rows));
        },
        iter: 500);

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(8)]
    [InlineData(16)]
    [InlineData(32)]
    [InlineData(64)]
    public void Spikes_stored_in_ascending_order_fill_a_row(int count) => G.ULong.Array[2].Sample(
        words =>
        {
            byte[] row = new byte[16];
            Array.Fill(row, (byte)0xA5);
            for (int index = 0; index < 128; index += count)
            {
                ulong mask = (words[index / 64] >> (index % 64)) & (ulong.MaxValue >> (64 - count));
                SpikeBits.Store(ref row[index / 8], index % 8, count, mask);
            }

            Assert.Equal((words[0], words[1]), (BitConverter.ToUInt64(row, 0), BitConverter.ToUInt64(row, 8)));
        },
        iter: 100);
}
