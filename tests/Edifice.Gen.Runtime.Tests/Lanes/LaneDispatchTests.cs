using System;
using Edifice.Numerics;
using Xunit;

namespace Edifice.Gen.Runtime.Tests;

public sealed class LaneDispatchTests
{
    [Theory]
    [InlineData(LaneWidth.One)]
    [InlineData(LaneWidth.Four)]
    [InlineData(LaneWidth.Eight)]
    [InlineData(LaneWidth.Sixteen)]
    public void Every_width_runs_in_the_numeric_class_of_the_process(LaneWidth width)
    {
        ClassPass pass = default;
        LaneDispatch.Run(ref pass, width);
        Assert.Equal((int)width, pass.Count);
        Assert.Equal(LaneDispatch.IsFused, pass.IsFused);
        Assert.Equal(1, pass.Runs);
    }

    [Fact]
    public void Automatic_is_the_widest_that_the_machine_has()
    {
        ClassPass pass = default;
        LaneDispatch.Run(ref pass, LaneWidth.Automatic);
        Assert.Equal((int)LaneDispatch.Widest, pass.Count);
        Assert.DoesNotContain("emulated", LaneDispatch.Describe(LaneWidth.Automatic), StringComparison.Ordinal);
        Assert.Equal(LaneDispatch.Describe(LaneDispatch.Widest), LaneDispatch.Describe(LaneWidth.Automatic));
        Assert.Equal(LaneDispatch.Widest, LaneDispatch.Resolve(LaneWidth.Automatic));
    }

    [Fact]
    public void What_the_process_computes_with_is_among_what_the_machine_has()
    {
        int widest = (int)LaneDispatch.Widest;
        Assert.Contains(
            LaneImplementation.Present,
            lanes => lanes.Count == widest && lanes.IsFused == LaneDispatch.IsFused && !lanes.Name.StartsWith("twice", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(LaneWidth.One)]
    [InlineData(LaneWidth.Four)]
    [InlineData(LaneWidth.Eight)]
    [InlineData(LaneWidth.Sixteen)]
    public void Widths_beyond_the_widest_are_described_as_emulated(LaneWidth width)
    {
        string text = LaneDispatch.Describe(width);
        Assert.Equal(width > LaneDispatch.Widest, text.Contains($"{(int)width} lanes emulated on ", StringComparison.Ordinal));
        if (width == LaneWidth.One)
        {
            Assert.Equal(LaneDispatch.IsFused ? "scalar with FMA" : "scalar", text);
        }
    }

    [Fact]
    public void Dispatch_allocates_nothing()
    {
        ClassPass pass = default;
        Assert.Equal(0, Allocation.Of(() => LaneDispatch.Run(ref pass, LaneWidth.Automatic)));
        Assert.True(pass.Runs > 0);
    }

    private struct ClassPass : ILanePass
    {
        public int Count;
        public int Runs;
        public bool IsFused;

        public void Run<TLanes>()
            where TLanes : struct, ILanes<TLanes>
        {
            // (1 + ε)² - 1 - 2ε is ε² when rounded once, 0 when rounded twice.
            const float Near = 1f + 1.1920929e-7f;
            TLanes rest = TLanes.MultiplyAdd(TLanes.Broadcast(Near), TLanes.Broadcast(Near), TLanes.Broadcast(-(1f + (2 * 1.1920929e-7f))));
            Count = TLanes.Count;
            IsFused = TLanes.NonZeroMask(rest) == (uint)((1L << Count) - 1);
            Runs++;
        }
    }
}
