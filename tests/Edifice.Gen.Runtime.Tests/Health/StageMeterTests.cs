using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>Stages other than hard spikes behind one constant threshold.</summary>
public sealed class StageMeterTests
{
    private const int Steps = 10;

    [Fact]
    public void A_leaky_integrator_has_a_membrane_and_no_spikes()
    {
        StageHealth stage = Measure(["output", "membrane"], [], (variable, step, neuron) => step - (10 * neuron));
        Assert.Equal(new ValueRange(-10, 9), stage.Membrane);
        Assert.Null(stage.MeanRate);
        Assert.Null(stage.DeadNeurons);
        Assert.Null(stage.Charged);
        Assert.Null(stage.MembraneByThreshold);
    }

    [Fact]
    public void Smooth_spikes_count_as_dead_or_firing_where_they_come_close_to_it()
    {
        StageHealth stage = Measure(["spike"], [], (_, step, neuron) => neuron == 0 ? 0.04f : 0.96f);
        Assert.Equal([0], stage.DeadNeurons!);
        Assert.Equal([1], stage.SaturatedNeurons!);
        Assert.Equal(0.5, stage.MeanRate!.Value, 1e-7);
        stage = Measure(["spike"], [], (_, step, neuron) => neuron == 0 && step == 3 ? 0.05f : 0.94f * neuron);
        Assert.Empty(stage.DeadNeurons!);
        Assert.Empty(stage.SaturatedNeurons!);
    }

    [Fact]
    public void Every_neuron_is_measured_by_its_own_threshold()
    {
        StageHealth stage = Measure(["spike", "charged"], [2, 0.5f], (variable, _, neuron) => variable == 0 ? 0 : neuron + 1);
        Assert.Equal(new ValueRange(1, 2), stage.Charged);
        Assert.Equal(new ValueRange(0.5f, 4), stage.ChargedByThreshold);
    }

    [Fact]
    public void Learnt_thresholds_go_before_the_declared_one()
    {
        Assert.Equal([3f, 3f], Thresholds([]));
        Assert.Equal([4f, 4f], Thresholds([4]));
        Assert.Equal([4f, 5f], Thresholds([4, 5]));
        Assert.Empty(Thresholds([4, -5]));
        Assert.Empty(Thresholds([float.NaN]));
    }

    private static StageHealth Measure(string[] variables, float[] thresholds, Func<int, int, int, float> value)
    {
        const int Neurons = 2;
        TraceInfo trace = new("hidden1", Neurons, Padded: 4, Offset: 0, variables);
        float[] memory = new float[variables.Length * Steps * trace.Padded];
        for (int index = 0; index < memory.Length; index++)
        {
            int neuron = index % trace.Padded;
            memory[index] = neuron < Neurons ? value(index / (Steps * trace.Padded), index / trace.Padded % Steps, neuron) : float.NaN;
        }

        StageMeter meter = new(trace, thresholds);
        meter.Add(new StageRecording(memory, trace, Steps, batch: 1), firstSample: 0);
        Assert.Equal("", meter.FirstNotFinite);
        return meter.Fill(new StageHealth { Name = "hidden1", Neurons = Neurons });
    }

    private static float[] Thresholds(float[] learnt)
    {
        TraceInfo trace = new("hidden1", Neurons: 2, Padded: 16, Offset: 0, ["spike"]);
        NetworkInfo plan = TestInfo.Create("Learns", 16, hasZeroRow: false);
        WeightLayout layout = new(Math.Max(1, learnt.Length), 1, 16, HasZeroRow: false);
        List<TensorInfo> tensors = learnt.Length == 0 ? [] : [new("hidden1.threshold", IsMatrix: false, Offset: 16, layout, FanIn: 1)];
        float[] parameters = [.. new float[16], .. learnt, .. new float[16]];
        return StageThresholds.Of(
            new NetworkInfo
            {
                Name = plan.Name,
                InputSize = plan.InputSize,
                OutputSize = plan.OutputSize,
                TimeSteps = Steps,
                Layers = [new LayerInfo("Lif", "hidden1", 2, 2, [], [new("Beta", 0.5f), new("Threshold", 3f)])],
                Stages = [],
                Traces = [trace],
                Parameters = tensors,
                ParameterLength = parameters.Length,
                Memory = plan.Memory,
            },
            trace, parameters);
    }
}
