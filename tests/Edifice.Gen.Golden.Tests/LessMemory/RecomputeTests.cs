using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Xunit;

namespace Edifice.Golden.Tests;

/// <summary>Steps that are run again give the bits of those on the tape.</summary>
public sealed class RecomputeTests
{
    private const int LargestBody = 30_000;

    private static readonly Lazy<IReadOnlyList<(TapeCase Case, INetworkHandle Full, INetworkHandle Again)>> Compiled = new(Compile);

    [Fact]
    public void Random_declarations_give_the_same_bits_with_either_tape()
    {
        IReadOnlyList<RandomNetwork> drawn = RandomNetworks.All;
        var others = NetworkCompiler.Compile(
            drawn.Select(item => (item.Trial.Declaration with { Recomputes = !item.Trial.Declaration.Recomputes }).ToSource()));
        using WorkerTeam team = LateWorkers.Team(threads: 3, seed: 9);
        foreach (RandomNetwork item in drawn)
        {
            INetworkHandle other = others[item.Trial.Declaration.Name];
            other.SetParameters(item.Trial.Parameters());
            float[] inputs = item.Trial.Declaration.Inputs(item.Trial.Seed, batch: 19);
            AssertSameBits(item.Network, other, inputs, team, item);
            Assert.Equal(item.Network.Info.Fingerprint, other.Info.Fingerprint);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(17)]
    [InlineData(50)]
    public void Chosen_networks_give_the_same_bits_with_either_tape(int batch)
    {
        using WorkerTeam team = LateWorkers.Team(threads: 2, seed: 10);
        foreach ((TapeCase item, INetworkHandle full, INetworkHandle again) in Compiled.Value)
        {
            float[] inputs = Inputs(full.Info, batch);
            TrainingRun run = AssertSameBits(full, again, inputs, team, item);
            AssertSamePenalties(full, again, inputs, team, item);
            Assert.Contains(run.InputGradients, gradient => gradient != 0);
            Assert.True(run.Storage.Length == 0 || run.Storage.Any(gradient => gradient != 0), $"all gradients are zero\n{item}");
        }
    }

    [Fact]
    public void Every_width_and_every_split_of_the_batch_gives_the_same_bits()
    {
        foreach ((TapeCase item, INetworkHandle full, INetworkHandle again) in Compiled.Value.Where(item => item.Case.TimeSteps is 31 or 100))
        {
            float[] inputs = Inputs(full.Info, 33);
            float[] outputGradients = OutputGradients(full.Info, 33);
            TrainingRun expected = full.Train(inputs, outputGradients);
            foreach (LaneWidth lanes in new[] { LaneWidth.One, LaneWidth.Four, LaneWidth.Eight, LaneWidth.Sixteen })
            {
                TrainingRun actual = again.Train(inputs, outputGradients, lanes, pieceSize: 16);
                Closeness.AssertSameBits(expected.Storage, actual.Storage, $"gradients\n{item}");
                Closeness.AssertSameBits(expected.InputGradients, actual.InputGradients, $"input gradients\n{item}");
            }
        }
    }

    [Fact]
    public void Info_says_how_long_a_segment_is_and_the_tape_is_shorter_for_it()
    {
        foreach ((TapeCase item, INetworkHandle full, INetworkHandle again) in Compiled.Value)
        {
            Assert.Equal((TapeMode.Full, 0, item.Window), (full.Info.Tape, full.Info.SegmentSteps, full.Info.Window));
            Assert.Equal((TapeMode.Recompute, item.Window), (again.Info.Tape, again.Info.Window));
            Assert.InRange(again.Info.SegmentSteps, Math.Min(5, item.TimeSteps), item.TimeSteps);
            Assert.True(item.Window == 0 || item.Window % again.Info.SegmentSteps == 0, $"{again.Info.SegmentSteps} steps\n{item}");
            Assert.True(again.Info.Memory.TapeFixed <= full.Info.Memory.TapeFixed, $"{item}");
            Assert.True(again.Info.Memory.TapePerSample <= full.Info.Memory.TapePerSample, $"{item}");
        }
    }

    [Fact]
    public void No_method_grows_beyond_what_the_compiler_optimises()
    {
        foreach ((TapeCase item, _, INetworkHandle again) in Compiled.Value)
        {
            IEnumerable<MethodInfo> methods = again.GetType().GenericTypeArguments[0].GetNestedTypes(BindingFlags.NonPublic)
                .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly));
            Assert.InRange(methods.Max(method => method.GetMethodBody()?.GetILAsByteArray()?.Length ?? 0), 1, LargestBody);
        }
    }

    private static TrainingRun AssertSameBits(INetworkHandle full, INetworkHandle again, float[] inputs, WorkerTeam team, object item)
    {
        float[] outputGradients = OutputGradients(full.Info, inputs.Length / full.Info.InputLength);
        TrainingRun expected = full.Train(inputs, outputGradients);
        foreach (TrainingRun actual in new[] { again.Train(inputs, outputGradients), again.Train(inputs, outputGradients, team: team) })
        {
            Closeness.AssertSameBits(expected.Output, actual.Output, $"output\n{item}");
            Closeness.AssertSameBits(expected.Storage, actual.Storage, $"gradients\n{item}");
            Closeness.AssertSameBits(expected.InputGradients, actual.InputGradients, $"input gradients\n{item}");
        }

        Closeness.AssertSameBits(expected.Storage, again.GradientsAlone(inputs, outputGradients), $"gradients alone\n{item}");
        return expected;
    }

    private static void AssertSamePenalties(INetworkHandle full, INetworkHandle again, float[] inputs, WorkerTeam team, TapeCase item)
    {
        SpikeRatePenalty[] penalties =
            [.. full.Info.Traces.Where(trace => trace.RateOffset is not null).SelectMany(trace => new[] { SpikeRatePenalty.L1(trace.Stage, strength: 100), SpikeRatePenalty.Band(trace.Stage, 0.2f, 0.3f, strength: 50) })];
        float[] outputGradients = OutputGradients(full.Info, inputs.Length / full.Info.InputLength);
        TrainingRun expected = full.Train(inputs, outputGradients, penalties: penalties);
        foreach ((LaneWidth lanes, WorkerTeam? workers) in new[] { (LaneWidth.Automatic, null), (LaneWidth.One, team) })
        {
            TrainingRun actual = again.Train(inputs, outputGradients, lanes, team: workers, penalties: penalties);
            Assert.Equal(expected.Penalty, actual.Penalty);
            Assert.Equal(expected.Rates.Keys, actual.Rates.Keys);
            Assert.All(expected.Rates, stage => Closeness.AssertSameBits(stage.Value, actual.Rates[stage.Key], $"{stage.Key} rates\n{item}"));
            Closeness.AssertSameBits(expected.Storage, actual.Storage, $"gradients with penalties\n{item}");
            Closeness.AssertSameBits(expected.InputGradients, actual.InputGradients, $"input gradients with penalties\n{item}");
        }

        if (expected.Penalty > 0)
        {
            Assert.NotEqual(full.Train(inputs, outputGradients).InputGradients, expected.InputGradients);
        }
    }

    private static IReadOnlyList<(TapeCase Case, INetworkHandle Full, INetworkHandle Again)> Compile()
    {
        var networks = NetworkCompiler.Compile(
            typeof(AdaptiveLifAttribute).Assembly,
            TapeCase.All.SelectMany((item, index) => new[] { item.Source($"Full{index}", false), item.Source($"Again{index}", true) }));
        return [.. TapeCase.All.Select((item, index) => (item, networks[$"Full{index}"], networks[$"Again{index}"]))];
    }

    private static float[] OutputGradients(NetworkInfo info, int batch)
        => [.. Enumerable.Range(0, batch * info.OutputLength).Select(index => (float)Math.Cos(0.7 * index))];

    private static float[] Inputs(NetworkInfo info, int batch) =>
    [
        .. Enumerable.Range(0, batch * info.InputLength).Select(index => info.InputIsSpikes ? index * 7 % 3 % 2 : (float)Math.Sin(0.37 * index) * 2),
    ];
}
