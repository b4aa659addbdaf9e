using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;
using Edifice.CompilerServices;
using Edifice.Numerics;
using Xunit;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>The kernels of a stage of neurons, with none to four states, tape values and trained numbers.</summary>
public sealed class NeuronKernelTests
{
    private static readonly Dictionary<string, IStageRun> s_runs = new IStageRun[]
    {
        new StageRun<NoneOfEach>(), new StageRun<ConstantLif>(), new StageRun<LearnedIntegrator>(), new StageRun<LearnedLif>(), new StageRun<FourOfEach>(),
    }.ToDictionary(run => run.Name);

    public static TheoryData<string> Names => [.. s_runs.Keys];

    [Theory, MemberData(nameof(Names))]
    public void All_steps_at_once_give_the_bits_of_one_neuron_at_a_time(string name) => Compare(name, (run, stage, expected, lanes) =>
    {
        StageMemory actual = run.AtOnce(stage, lanes, keepsTape: true);
        actual.AssertSpikes(expected, lanes);
        actual.Values.AssertHolds(expected.Values.Span, lanes);
        actual.Tape.AssertHolds(expected.Tape.Span, lanes);
        actual.Trace.AssertHolds(expected.Trace.Span, lanes);
    });

    [Theory, MemberData(nameof(Names))]
    public void The_adjoint_gives_the_bits_of_one_neuron_at_a_time(string name) => Compare(name, (run, stage, expected, lanes) =>
    {
        StageMemory actual = run.AtOnce(stage, lanes, keepsTape: true);
        actual.CurrentAdjoints.AssertHolds(expected.CurrentAdjoints.Span, lanes);
        actual.LearnedAdjoints.AssertHolds(expected.LearnedAdjoints.Span, lanes);
    });

    [Theory, MemberData(nameof(Names))]
    public void Without_a_tape_the_outputs_are_the_same(string name) => Compare(name, (run, stage, expected, lanes) =>
    {
        StageMemory actual = run.AtOnce(stage, lanes, keepsTape: false);
        actual.AssertSpikes(expected, lanes);
        actual.Values.AssertHolds(expected.Values.Span, lanes);
        Assert.All(actual.Tape.Span.ToArray(), number => Assert.Equal(Fenced.Untouched, number));
    });

    [Theory, MemberData(nameof(Names))]
    public void Step_by_step_is_all_steps_at_once(string name) => Compare(name, (run, stage, expected, lanes) =>
    {
        StageMemory actual = run.StepByStep(stage, lanes);
        actual.AssertSpikes(expected, lanes);
        actual.Values.AssertHolds(expected.Values.Span, lanes);
        actual.States.AssertHolds(expected.States.Span, lanes);
    });

    [Fact]
    public void Memory_that_is_too_short_is_refused()
    {
        NeuronShape shape = new(TimeSteps: 3, Neurons: 10, Padded: 16, CurrentStride: 16);
        float[] numbers = new float[16 * 3 * 8];
        byte[] bits = new byte[6];
        Assert.Throws<InvalidOperationException>(() => NeuronKernel.Spike<Lanes1, LearnedLif>(1, shape, numbers.AsSpan(0, 47), numbers, bits, numbers));
        Assert.Throws<InvalidOperationException>(() => NeuronKernel.Spike<Lanes1, LearnedLif>(1, shape, numbers, numbers.AsSpan(0, 31), bits, numbers));
        Assert.Throws<InvalidOperationException>(() => NeuronKernel.Spike<Lanes1, LearnedLif>(1, shape, numbers, numbers, bits.AsSpan(0, 5), numbers));
        Assert.Throws<InvalidOperationException>(() => NeuronKernel.Spike<Lanes1, LearnedLif>(1, shape, numbers, numbers, bits, numbers.AsSpan(0, 143)));
        Assert.Throws<InvalidOperationException>(() => NeuronKernel.Value<Lanes1, LearnedLif>(1, shape, numbers, numbers, numbers.AsSpan(0, 47), default));
        Assert.Throws<InvalidOperationException>(() => NeuronKernel.Trace<Lanes1, LearnedLif>(1, shape, numbers, numbers, numbers.AsSpan(0, 287)));
        Assert.Throws<InvalidOperationException>(() => NeuronKernel.Start<Lanes1, FourOfEach>(16, numbers.AsSpan(0, 63)));
        Assert.Throws<InvalidOperationException>(() => NeuronKernel.SpikeStep<Lanes1, LearnedLif>(16, numbers, numbers.AsSpan(0, 31), numbers, bits));
        Assert.Throws<InvalidOperationException>(() => NeuronKernel.ValueStep<Lanes1, LearnedLif>(16, numbers, numbers, numbers.AsSpan(0, 15), numbers));
        Assert.Throws<InvalidOperationException>(
            () => NeuronAdjointKernel.Backward<Lanes1, LearnedLif>(1, shape, numbers, numbers.AsSpan(0, 31), numbers, 16, numbers, numbers));
        Assert.Throws<InvalidOperationException>(
            () => NeuronAdjointKernel.Backward<Lanes1, LearnedLif>(1, shape, numbers, numbers, numbers, 16, numbers, numbers.AsSpan(0, 95)));
    }

    private static void Compare(string name, Action<IStageRun, StageCase, StageMemory, LaneWidth> compare) => StageCase.Any.Sample(
        stage =>
        {
            IStageRun run = s_runs[name];
            StageMemory expected = run.Twin(stage);
            foreach (LaneWidth lanes in LaneWidths.All)
            {
                compare(run, stage, expected, lanes);
            }
        },
        iter: 40);
}
