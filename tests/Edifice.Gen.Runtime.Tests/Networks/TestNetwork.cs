using System;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>A network that has parameters and does nothing else.</summary>
internal sealed class TestNetwork<TPlan> : ISpikingNetwork<TestNetwork<TPlan>>
    where TPlan : ITestPlan
{
    public static NetworkInfo Info => TPlan.Info;

    public ParameterBlock<TestNetwork<TPlan>> Parameters { get; } = new();

    public static TestNetwork<TPlan> Create(long seed)
    {
        TestNetwork<TPlan> network = new();
        network.Parameters.Initialize(seed);
        return network;
    }

    public static Workspace<TestNetwork<TPlan>> CreateWorkspace(int batchSize, LaneWidth lanes = LaneWidth.Automatic) => new(batchSize, lanes);

    public static Workspace<TestNetwork<TPlan>> CreateWorkspace(int batchSize, WorkerTeam team, LaneWidth lanes = LaneWidth.Automatic)
        => new(batchSize, team, lanes);

    public static Recording<TestNetwork<TPlan>> CreateRecording(int batchSize, LaneWidth lanes = LaneWidth.Automatic)
        => throw new NotSupportedException();

    public void Forward(ReadOnlySpan<float> input, Span<float> output, Workspace<TestNetwork<TPlan>> workspace)
        => throw new NotSupportedException();

    public void Forward(ReadOnlySpan<float> input, Span<float> output, Recording<TestNetwork<TPlan>> recording)
        => throw new NotSupportedException();
}
