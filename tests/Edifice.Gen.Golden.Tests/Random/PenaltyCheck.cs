using System;
using System.Collections.Generic;
using System.Linq;
using Edifice.Reference;

namespace Edifice.Golden.Tests;

/// <summary>Stages that pay for their spikes: rates, penalties and gradients are those of the formula in double precision.</summary>
internal static class PenaltyCheck
{
    public static void Check(RandomNetwork item)
    {
        int stages = item.Network.Info.Traces.Count(trace => trace.RateOffset is not null);
        if (stages == 0)
        {
            return;
        }

        SpikeRatePenalty[] penalties = [.. item.Network.Info.Traces.Where(trace => trace.RateOffset is not null).SelectMany(Penalties)];
        TrainingRun run = item.Network.Train(item.Inputs, item.OutputGradients, penalties: penalties);
        (ReferenceNetwork paying, double total) = Paying(item.Run, run.Rates.Keys);
        foreach ((string stage, float[] rates) in run.Rates)
        {
            Closeness.AssertWithin(RatesOf(item.Run, stage), rates, 1e-5, stage + " rates");
        }

        Closeness.AssertWithin([total], [(float)run.Penalty], 1e-5 * total, "penalty");
        Gradients expected = item.Expected(item.Run with { Network = paying });
        Gradients squares = item.ExpectedSquares(item.Run with { Network = paying });
        foreach (TensorInfo tensor in item.Network.Info.Parameters)
        {
            Closeness.AssertWithin(
                expected[tensor.Name], run.Gradients[tensor.Name], GradientCheck.Share * GradientCheck.Scale(expected, squares, tensor.Name), tensor.Name + " with penalties");
        }
    }

    // Two for every stage, of which one pushes up and the other down somewhere.
    private static IEnumerable<SpikeRatePenalty> Penalties(TraceInfo trace) =>
        [SpikeRatePenalty.L2(trace.Stage, 2), SpikeRatePenalty.L1(trace.Stage, 0.5f), SpikeRatePenalty.Band(trace.Stage, 0.25f, 0.5f, 3)];

    /// <summary>The network whose stages pay, and what they pay.</summary>
    private static (ReferenceNetwork Network, double Total) Paying(ReferenceRun run, IEnumerable<string> stages)
    {
        double total = 0;
        List<ReferenceLayer> layers = [];
        foreach (ReferenceLayer layer in run.Network.Layers)
        {
            if (layer is not NeuronLayer neurons || !stages.Contains(layer.Name))
            {
                layers.Add(layer);
                continue;
            }

            double[] rates = RatesOf(run, layer.Name);
            double steps = (double)run.Network.TimeSteps * run.OutputSignal.Batch;
            total += rates.Sum(rate => (2 * rate * rate) + (0.5 * rate) + (3 * Math.Pow(Outside(rate), 2))) / rates.Length;
            layers.Add(neurons with { Penalty = [.. rates.Select(rate => ((4 * rate) + 0.5 + (6 * Outside(rate))) / (rates.Length * steps))] });
        }

        return (run.Network with { Layers = layers }, total);
    }

    private static double Outside(double rate) => rate < 0.25 ? rate - 0.25 : rate > 0.5 ? rate - 0.5 : 0;

    private static double[] RatesOf(ReferenceRun run, string stage)
    {
        ReferenceSignal spikes = run.Neurons(stage).Output;
        return [.. Enumerable.Range(0, spikes.Width).Select(neuron =>
            (from sample in Enumerable.Range(0, spikes.Batch)
             from step in Enumerable.Range(0, run.Network.TimeSteps)
             select spikes[step, sample, neuron]).Average())];
    }
}
