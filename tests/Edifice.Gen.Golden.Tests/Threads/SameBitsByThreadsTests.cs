using System;
using System.Linq;
using Xunit;

namespace Edifice.Golden.Tests;

/// <summary>Results do not depend on how many threads work, nor on which of them is late.</summary>
public sealed class SameBitsByThreadsTests
{
    public static TheoryData<int> Threads => [1, 2, 3, 5];

    [Theory]
    [MemberData(nameof(Threads))]
    public void Random_declarations_give_the_same_bits_on_any_team(int threads)
    {
        const int Batch = 53;
        using WorkerTeam team = LateWorkers.Team(threads, seed: 7);
        foreach (RandomNetwork item in RandomNetworks.All)
        {
            float[] inputs = item.Trial.Declaration.Inputs(item.Trial.Seed, Batch);
            AssertSameBits(item.Network, inputs, team, item);
        }
    }

    [Theory]
    [MemberData(nameof(Threads))]
    public void Networks_of_many_stages_give_the_same_bits_on_any_team_for_any_batch(int threads)
    {
        using WorkerTeam team = LateWorkers.Team(threads, seed: 8);
        INetworkHandle[] networks =
        [
            new NetworkHandle<ManyStages>(), new NetworkHandle<RateClassifier>(), new NetworkHandle<SpikingClassifier>(),
            new NetworkHandle<SpikeTransducer>(), new NetworkHandle<DecoderChain>(),
        ];
        foreach (INetworkHandle network in networks)
        {
            foreach (int batch in new[] { 1, 2, 15, 16, 17, 33, 80 })
            {
                AssertSameBits(network, Inputs(network.Info, batch), team, $"{network.Info.Name}, {batch} samples");
            }
        }
    }

    [Fact]
    public void Workspaces_of_one_team_may_be_used_one_after_the_other()
    {
        using WorkerTeam team = new(threads: 2);
        SpikingClassifier network = SpikingClassifier.Create(seed: 2);
        using Workspace<SpikingClassifier> small = SpikingClassifier.CreateWorkspace(2, team);
        using TrainingWorkspace<SpikingClassifier> training = SpikingClassifier.CreateTrainingWorkspace(9, team, LaneWidth.Four);
        float[] input = Inputs(SpikingClassifier.Info, 9);
        float[] outputs = new float[9 * SpikingClassifier.OutputLength];
        float[] few = new float[2 * SpikingClassifier.OutputLength];
        network.Forward(input, outputs, training);
        network.Forward(input.AsSpan(0, 2 * SpikingClassifier.InputLength), few, small);
        Closeness.AssertSameBits(outputs.AsSpan(0, few.Length).ToArray(), few, "outputs");
        Assert.Equal((team, team, LaneWidth.Four), (small.Team, training.Team, training.Lanes));
    }

    [Fact]
    public void A_disposed_team_is_refused_and_the_workspace_stays_free()
    {
        WorkerTeam team = new(threads: 2);
        using Workspace<SpikingClassifier> workspace = SpikingClassifier.CreateWorkspace(1, team);
        team.Dispose();
        float[] input = new float[SpikingClassifier.InputLength];
        float[] output = new float[SpikingClassifier.OutputLength];
        SpikingClassifier network = SpikingClassifier.Create(seed: 1);
        Assert.Throws<ObjectDisposedException>(() => network.Forward(input, output, workspace));
        Assert.Throws<ObjectDisposedException>(() => network.Forward(input, output, workspace));
    }

    private static void AssertSameBits(INetworkHandle network, float[] inputs, WorkerTeam team, object item)
    {
        int batch = inputs.Length / network.Info.InputLength;
        float[] outputGradients = [.. Enumerable.Range(0, batch * network.Info.OutputLength).Select(index => (float)Math.Cos(0.7 * index))];
        TrainingRun alone = network.Train(inputs, outputGradients);
        TrainingRun together = network.Train(inputs, outputGradients, team: team);
        Closeness.AssertSameBits(alone.Output, network.Forward(inputs, team: team), $"output\n{item}");
        Closeness.AssertSameBits(alone.Output, together.Output, $"training output\n{item}");
        Closeness.AssertSameBits(alone.Storage, together.Storage, $"gradients\n{item}");
        Closeness.AssertSameBits(alone.InputGradients, together.InputGradients, $"input gradients\n{item}");
    }

    private static float[] Inputs(NetworkInfo info, int batch) =>
    [
        .. Enumerable.Range(0, batch * info.InputLength).Select(index => info.InputIsSpikes ? index * 7 % 3 % 2 : (float)Math.Sin(0.37 * index) * 2),
    ];
}
