using System;
using CsCheck;
using Edifice.CompilerServices;
using Edifice.Numerics;
using Xunit;

namespace Edifice.Gen.Runtime.Tests;

public sealed class BlockedAdjointKernelTests
{
    [Fact]
    public void A_block_at_a_time_gives_the_bits_of_whole_stages() => Compare<ConstantLif>();

    [Fact]
    public void So_it_does_with_two_tape_values() => Compare<DelayedLif>();

    [Fact]
    public void Trained_numbers_and_memory_that_is_too_short_are_refused()
    {
        NeuronShape shape = new(TimeSteps: 3, Neurons: 10, Padded: 16, CurrentStride: 0);
        float[] numbers = new float[16 * 2];
        float[] scratch = new float[BlockedAdjointKernel.ScratchLength(3, 1)];
        Assert.Throws<InvalidOperationException>(() => Run<LearnedLif>(shape, numbers, numbers, numbers, new float[1000], numbers));
        Assert.Throws<InvalidOperationException>(() => Run<ConstantLif>(shape, numbers.AsSpan(0, 15), numbers, numbers, scratch, numbers));
        Assert.Throws<InvalidOperationException>(() => Run<ConstantLif>(shape, numbers, numbers.AsSpan(0, 31), numbers, scratch, numbers));
        Assert.Throws<InvalidOperationException>(() => Run<ConstantLif>(shape, numbers, numbers, numbers.AsSpan(0, 5), scratch, numbers));
        Assert.Throws<InvalidOperationException>(() => Run<ConstantLif>(shape, numbers, numbers, numbers, scratch.AsSpan(1), numbers));
        Assert.Throws<InvalidOperationException>(() => Run<ConstantLif>(shape, numbers, numbers, numbers, scratch, numbers.AsSpan(0, 15)));
    }

    // Two outputs.
    private static void Run<TNeuron>(
        NeuronShape shape, ReadOnlySpan<float> current, ReadOnlySpan<float> packed, ReadOnlySpan<float> outputAdjoint,
        Span<float> scratch, Span<float> currentAdjoint)
        where TNeuron : struct, IStageNeuron
        => BlockedAdjointKernel.Backward<Lanes1, TNeuron>(1, shape, current, 2, packed, outputAdjoint, 2, default, scratch, currentAdjoint);

    private static void Compare<TNeuron>()
        where TNeuron : struct, IStageNeuron
        => BlockedAdjointCase.Any.Sample(
            item =>
            {
                float[] expected = item.Expected<TNeuron>();
                foreach (LaneWidth lanes in LaneWidths.All)
                {
                    Fenced actual = Fenced.Room(expected.Length);
                    BlockedAdjointPass<TNeuron> pass = new(item, actual);
                    LaneDispatch.Run(ref pass, lanes);
                    actual.AssertHolds(expected, lanes);
                }
            },
            iter: 60);
}
