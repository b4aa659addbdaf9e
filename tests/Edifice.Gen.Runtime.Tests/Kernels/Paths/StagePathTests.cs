using Edifice.CompilerServices;
using Edifice.Numerics;
using Xunit;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>Every class of time steps through every way to run a stage of neurons: at once, by segments, by windows, step by step, block by block.</summary>
public sealed class StagePathTests
{
    /// <summary>T, and the steps of a segment or of a window: one, several, whole groups of 5 and short last ones.</summary>
    public static TheoryData<int, int> Times => new()
    {
        { 1, 5 }, { 4, 5 }, { 5, 5 }, { 6, 5 }, { 32, 30 }, { 33, 10 }, { 64, 60 }, { 65, 15 }, { 100, 35 },
    };

    [Theory, MemberData(nameof(Times))]
    public void One_state_and_no_trained_number(int steps, int segment) => Compare<ConstantLif>(steps, segment);

    [Theory, MemberData(nameof(Times))]
    public void As_many_variables_as_there_may_be(int steps, int segment) => Compare<FourOfEach>(steps, segment);

    [Theory, MemberData(nameof(Times))]
    public void Block_by_block(int steps, int segment)
    {
        // 16 is less than a block of neurons, 96 one of 64 and half of one.
        foreach (int padded in new[] { 16, 80, 96 })
        {
            BlockedAdjointCase item = new(samples: 2, steps, padded, outputs: 7, gap: 3, pays: segment > 5, seed: steps);
            float[] expected = item.Expected<DelayedLif>();
            foreach (LaneWidth lanes in LaneWidths.All)
            {
                Fenced actual = Fenced.Room(expected.Length);
                BlockedAdjointPass<DelayedLif> pass = new(item, actual);
                LaneDispatch.Run(ref pass, lanes);
                actual.AssertHolds(expected, lanes);
            }
        }
    }

    private static void Compare<TNeuron>(int steps, int segment)
        where TNeuron : struct, IStageNeuron
    {
        foreach ((int padded, int currentStride, int outputStride) in new[] { (16, 0, 16), (48, 53, 0), (80, 80, 83) })
        {
            StageCase stage = new(samples: 2, new NeuronShape(steps, padded - 3, padded, currentStride), outputStride, seed: steps);
            StageMemory expected = StageMemory.For<TNeuron>(stage);
            StageMemory truncated = StageMemory.For<TNeuron>(stage);
            Run(new StageTwin<TNeuron>(stage, expected), LaneWidth.One);
            Run(new StageTwin<TNeuron>(stage, truncated, window: segment), LaneWidth.One);
            foreach (LaneWidth lanes in LaneWidths.All)
            {
                StageMemory atOnce = StageMemory.For<TNeuron>(stage);
                Run(new StagePass<TNeuron>(stage, atOnce, keepsTape: true), lanes);
                AssertSame(expected, atOnce, $"{lanes}, at once");

                StageMemory inSegments = StageMemory.For<TNeuron>(stage);
                Run(new StageSegmentsPass<TNeuron>(stage, inSegments, segment), lanes);
                AssertSame(expected, inSegments, $"{lanes}, in segments");

                Run(new StageWindowsPass<TNeuron>(stage, inSegments, segment), lanes);
                AssertSame(truncated, inSegments, $"{lanes}, in windows");

                StageMemory byStep = StageMemory.For<TNeuron>(stage);
                Run(new StageStepPass<TNeuron>(stage, byStep), lanes);
                byStep.AssertSpikes(expected, $"{lanes}, step by step");
                byStep.Values.AssertHolds(expected.Values.Span, $"{lanes}, step by step");
            }
        }
    }

    private static void Run<TPass>(TPass pass, LaneWidth lanes)
        where TPass : struct, ILanePass
        => LaneDispatch.Run(ref pass, lanes);

    private static void AssertSame(StageMemory expected, StageMemory actual, string way)
    {
        actual.AssertSpikes(expected, way);
        actual.Values.AssertHolds(expected.Values.Span, way);
        actual.Tape.AssertHolds(expected.Tape.Span, way);
        actual.CurrentAdjoints.AssertHolds(expected.CurrentAdjoints.Span, way);
        actual.LearnedAdjoints.AssertHolds(expected.LearnedAdjoints.Span, way);
    }
}
