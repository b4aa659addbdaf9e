using System;
using System.Threading;
using Edifice.Numerics;
using Xunit;

namespace Edifice.Gen.Runtime.Tests;

public sealed class WorkspaceTests
{
    [Fact]
    public void A_second_thread_is_refused_until_the_first_has_left()
    {
        using Workspace<TestNetwork<NarrowPlan>> workspace = new(batchSize: 2);
        Assert.Equal(2, workspace.Enter(Zeros(2 * TestInfo.Inputs), Zeros(2 * TestInfo.Outputs)));
        Exception? error = CatchOnAnotherThread(() => workspace.Enter(Zeros(TestInfo.Inputs), Zeros(TestInfo.Outputs)));
        Assert.Contains("workspace is in use by another thread", Assert.IsType<InvalidOperationException>(error).Message, StringComparison.Ordinal);
        workspace.Exit();
        Assert.Null(CatchOnAnotherThread(() => workspace.Enter(Zeros(TestInfo.Inputs), Zeros(TestInfo.Outputs))));
    }

    [Fact]
    public void A_second_thread_is_refused_in_training_too()
    {
        using TrainingWorkspace<TestNetwork<NarrowPlan>> training = new(batchSize: 1);
        training.EnterForward(Zeros(TestInfo.Inputs), Zeros(TestInfo.Outputs));
        Exception? error = CatchOnAnotherThread(() => training.EnterForward(Zeros(TestInfo.Inputs), Zeros(TestInfo.Outputs)));
        Assert.Contains("training workspace is in use", Assert.IsType<InvalidOperationException>(error).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 5, "input", "Narrow takes [batch, 3]; the input is empty.")]
    [InlineData(4, 5, "input", "Narrow takes [batch, 3]; the input has 4 numbers, which is no whole number of samples.")]
    [InlineData(9, 15, "input", "The input holds 3 samples; the workspace was made for at most 2. Create it with batchSize: 3.")]
    [InlineData(6, 5, "output", "Narrow needs [batch, features] = [2, 5], 10 numbers; output has 5.")]
    public void Wrong_shapes_are_refused_and_the_workspace_stays_free(int input, int output, string argument, string message)
    {
        using Workspace<TestNetwork<NarrowPlan>> workspace = new(batchSize: 2);
        ArgumentException error = Assert.Throws<ArgumentException>(argument, () => workspace.Enter(Zeros(input), Zeros(output)));
        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
        Assert.Equal(1, workspace.Enter(Zeros(TestInfo.Inputs), Zeros(TestInfo.Outputs)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_batch_has_at_least_one_sample(int batchSize)
    {
        Assert.Throws<ArgumentOutOfRangeException>(nameof(batchSize), () => new Workspace<TestNetwork<NarrowPlan>>(batchSize));
        Assert.Throws<ArgumentOutOfRangeException>(nameof(batchSize), () => new TrainingWorkspace<TestNetwork<NarrowPlan>>(batchSize));
    }

    [Fact]
    public void A_workspace_may_lie_over_lent_memory()
    {
        int length = (int)Workspace<TestNetwork<NarrowPlan>>.RequiredLength(2);
        Assert.Equal(16 + (2 * 32), length);
        using Workspace<TestNetwork<NarrowPlan>> workspace = new(2, LentMemory.Create(length), LaneWidth.Four);
        Assert.Equal(LaneWidth.Four, workspace.Lanes);
        Assert.Throws<ArgumentException>("lent", () => new Workspace<TestNetwork<NarrowPlan>>(1, LentMemory.Create(length)));
        Assert.Throws<ArgumentException>("lent", () => new Workspace<TestNetwork<NarrowPlan>>(2, LentMemory.Create(length, elementsOff: 2)));
    }

    [Fact]
    public void The_automatic_width_is_resolved_at_once()
    {
        using Workspace<TestNetwork<NarrowPlan>> workspace = new(1);
        Assert.Equal(LaneDispatch.Widest, workspace.Lanes);
    }

    [Fact]
    public void Backward_needs_the_tape_of_its_own_network()
    {
        using TrainingWorkspace<TestNetwork<NarrowPlan>> training = new(batchSize: 2);
        using ParameterBlock<TestNetwork<NarrowPlan>> parameters = new();
        using ParameterBlock<TestNetwork<NarrowPlan>> others = new();
        Assert.Throws<InvalidOperationException>(() => training.EnterBackward(parameters, Zeros(TestInfo.Outputs), default, false));
        training.EnterForward(Zeros(2 * TestInfo.Inputs), Zeros(2 * TestInfo.Outputs));
        training.Record(2, parameters);
        training.Exit();
        Assert.Equal(2, training.RecordedBatch);
        Assert.Throws<InvalidOperationException>(() => training.EnterBackward(others, Zeros(2 * TestInfo.Outputs), default, false));
        Assert.Throws<ArgumentException>("outputGradients", () => training.EnterBackward(parameters, Zeros(TestInfo.Outputs), default, false));
        Assert.Throws<ArgumentException>("inputGradients", () => training.EnterBackward(parameters, Zeros(2 * TestInfo.Outputs), Zeros(TestInfo.Inputs), true));

        // None of these kept the workspace, and a forward pass that does not end leaves no tape behind.
        Assert.Equal(2, training.EnterBackward(parameters, Zeros(2 * TestInfo.Outputs), Zeros(2 * TestInfo.Inputs), true));
        training.Exit();
        training.EnterForward(Zeros(TestInfo.Inputs), Zeros(TestInfo.Outputs));
        training.Exit();
        Assert.Throws<InvalidOperationException>(() => training.EnterBackward(parameters, Zeros(TestInfo.Outputs), default, false));
    }

    [Theory]
    [InlineData(float.NaN, "NaN")]
    [InlineData(float.PositiveInfinity, "Infinity")]
    [InlineData(float.NegativeInfinity, "-Infinity")]
    public void Numbers_that_are_not_finite_are_refused_by_sample_and_feature(float value, string text)
    {
        using Workspace<TestNetwork<NarrowPlan>> workspace = new(batchSize: 40);
        for (int index = 0; index < 40 * TestInfo.Inputs; index++)
        {
            float[] input = Zeros(40 * TestInfo.Inputs);
            input[index] = value;
            ArgumentException error = Assert.Throws<ArgumentException>("input", () => workspace.Enter(input, Zeros(40 * TestInfo.Outputs)));
            Assert.StartsWith(
                $"Narrow takes finite numbers; input has {text} in sample {index / TestInfo.Inputs}, feature {index % TestInfo.Inputs}.",
                error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Gradients_that_are_not_finite_are_refused()
    {
        using TrainingWorkspace<TestNetwork<NarrowPlan>> training = new(batchSize: 1);
        using ParameterBlock<TestNetwork<NarrowPlan>> parameters = new();
        training.EnterForward(Zeros(TestInfo.Inputs), Zeros(TestInfo.Outputs));
        training.Record(1, parameters);
        training.Exit();
        float[] gradients = Zeros(TestInfo.Outputs);
        gradients[^1] = float.NaN;
        Assert.Throws<ArgumentException>("outputGradients", () => training.EnterBackward(parameters, gradients, default, false));
        Assert.Equal(1, training.EnterBackward(parameters, Zeros(TestInfo.Outputs), default, false));
    }

    [Fact]
    public void A_tape_of_parameters_that_an_optimiser_changed_is_refused()
    {
        using TrainingWorkspace<TestNetwork<NarrowPlan>> training = new(batchSize: 1);
        using ParameterBlock<TestNetwork<NarrowPlan>> parameters = new();
        using GradientBlock<TestNetwork<NarrowPlan>> gradients = new();
        using Sgd<TestNetwork<NarrowPlan>> sgd = new(0.1f);
        training.EnterForward(Zeros(TestInfo.Inputs), Zeros(TestInfo.Outputs));
        training.Record(1, parameters);
        training.Exit();
        sgd.Step(parameters, gradients);
        InvalidOperationException error = Assert.Throws<InvalidOperationException>(
            () => training.EnterBackward(parameters, Zeros(TestInfo.Outputs), default, false));
        Assert.Contains("call Forward again", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Input_and_output_may_not_overlap()
    {
        using Workspace<TestNetwork<NarrowPlan>> workspace = new(batchSize: 1);
        float[] shared = Zeros(TestInfo.Inputs + TestInfo.Outputs);
        Assert.Throws<ArgumentException>(
            "output", () => workspace.Enter(shared.AsSpan(0, TestInfo.Inputs), shared.AsSpan(TestInfo.Inputs - 1, TestInfo.Outputs)));
        Assert.Equal(1, workspace.Enter(shared.AsSpan(0, TestInfo.Inputs), shared.AsSpan(TestInfo.Inputs)));
    }

    [Fact]
    public void Training_and_recording_may_lie_over_lent_memory()
    {
        int training = (int)TrainingWorkspace<TestNetwork<NarrowPlan>>.RequiredLength(2);
        int recording = (int)Recording<TestNetwork<NarrowPlan>>.RequiredLength(2);
        using TrainingWorkspace<TestNetwork<NarrowPlan>> lentTraining = new(2, LentMemory.Create(training));
        using Recording<TestNetwork<NarrowPlan>> lentRecording = new(2, LentMemory.Create(recording));
        Assert.Equal(2, lentTraining.EnterForward(Zeros(2 * TestInfo.Inputs), Zeros(2 * TestInfo.Outputs)));
        Assert.Equal(2, lentRecording.Enter(Zeros(2 * TestInfo.Inputs), Zeros(2 * TestInfo.Outputs)));
        Assert.Throws<ArgumentException>("lent", () => new TrainingWorkspace<TestNetwork<NarrowPlan>>(1, LentMemory.Create(training)));
        Assert.Throws<ArgumentException>("lent", () => new Recording<TestNetwork<NarrowPlan>>(2, LentMemory.Create(recording, elementsOff: 2)));
    }

    [Fact]
    public void Buffers_of_a_pass_do_not_overlap_and_keep_to_their_samples()
    {
        using Workspace<TestNetwork<NarrowPlan>> workspace = new(batchSize: 3);
        workspace.Scratch().Fixed(0, 16).Fill(1f);
        workspace.Scratch().PerSample(offset: 0, length: 20, first: 0, count: 3).Fill(2f);
        workspace.Scratch().PerSample(offset: 20, length: 12, first: 1, count: 2).Fill(3f);
        workspace.Scratch().PerSample(offset: 20, length: 12, first: 0, count: 1).Fill(4f);
        float[] numbers = workspace.Scratch().PerSample(0, 32, 0, 3).ToArray();
        Assert.All(workspace.Scratch().Fixed(0, 16).ToArray(), number => Assert.Equal(1f, number));
        Assert.All(numbers[..60], number => Assert.Equal(2f, number));
        Assert.All(numbers[60..72], number => Assert.Equal(4f, number));
        Assert.All(numbers[72..], number => Assert.Equal(3f, number));
        Assert.True(workspace.Scratch().IsPresent);
    }

    [Fact]
    public void Every_worker_has_fixed_buffers_of_its_own_and_sees_samples_from_its_first_on()
    {
        using WorkerTeam team = new(threads: 3);
        using Workspace<TestNetwork<NarrowPlan>> workspace = new(batchSize: 4, team);
        Assert.Equal((3 * 16) + (4 * 32), Workspace<TestNetwork<NarrowPlan>>.RequiredLength(4, threads: 3));
        for (int worker = 0; worker < 3; worker++)
        {
            workspace.Scratch().Part(worker, first: worker).Fixed(0, 16).Fill(10 + worker);
            workspace.Scratch().Part(worker, first: worker).PerSample(offset: 20, length: 12, first: 0, count: 1).Fill(20 + worker);
        }

        float[] numbers = workspace.Scratch().PerSample(offset: 20, length: 12, first: 0, count: 3).ToArray();
        for (int worker = 0; worker < 3; worker++)
        {
            Assert.All(workspace.Scratch().Part(worker, first: 0).Fixed(0, 16).ToArray(), number => Assert.Equal(10 + worker, number));
            Assert.All(numbers.AsSpan(worker * 12, 12).ToArray(), number => Assert.Equal(20 + worker, number));
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => workspace.Scratch().Part(1, first: 0).Fixed(0, 17).Length);
    }

    [Fact]
    public void A_disposed_workspace_throws()
    {
        Workspace<TestNetwork<NarrowPlan>> workspace = new(1);
        workspace.Dispose();
        Assert.Throws<ObjectDisposedException>(() => workspace.Scratch().IsPresent);
    }

    private static float[] Zeros(int length) => new float[length];

    private static Exception? CatchOnAnotherThread(Action action)
    {
        Exception? caught = null;
        Thread thread = new(() => caught = Record.Exception(action));
        thread.Start();
        thread.Join();
        return caught;
    }
}
