using System;
using System.Runtime.InteropServices;
using CsCheck;
using Edifice.CompilerServices;
using Xunit;

namespace Edifice.Gen.Runtime.Tests;

public sealed class SpikeTimingTests
{
    [Fact]
    public void Every_neuron_gets_words_of_30_steps_the_first_step_lowest() => SpikeTrains.Any.Sample(
        trains =>
        {
            (int samples, NeuronShape shape) = (trains.Samples, trains.Shape);
            int words = (shape.TimeSteps + 29) / 30;
            Fenced timing = Fenced.Room(samples * words * shape.Padded);
            SpikeTiming.Gather(samples, shape, trains.PlacedBits, timing.Span);
            ReadOnlySpan<uint> masks = MemoryMarshal.Cast<float, uint>(timing.Span);
            for (int index = 0; index < masks.Length; index++)
            {
                (int row, int neuron) = Math.DivRem(index, shape.Padded);
                (int sample, int word) = Math.DivRem(row, words);
                uint expected = 0;
                for (int step = word * 30; step < Math.Min(shape.TimeSteps, (word * 30) + 30); step++)
                {
                    bool fires = neuron >= shape.Neurons || trains[sample, step, neuron];
                    expected |= fires ? 1u << (step - (word * 30)) : 0;
                }

                Assert.Equal(expected, masks[index]);
            }

            timing.AssertFencesStand();
        },
        iter: 100);

    [Fact]
    public void Thirty_steps_are_a_word()
        => Assert.Equal((1, 1, 2, 2, 3), (SpikeTiming.Words(1), SpikeTiming.Words(30), SpikeTiming.Words(31), SpikeTiming.Words(60), SpikeTiming.Words(61)));
}
