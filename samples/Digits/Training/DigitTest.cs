using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace Edifice.Samples.Digits;

/// <summary>Reads all test images and watches what the neurons do meanwhile.</summary>
internal sealed class DigitTest<TNetwork>(DigitSet set)
    where TNetwork : class, ITrainableNetwork<TNetwork>
{
    private const int BatchSize = 100;

    private readonly int[] indices = [.. Enumerable.Range(0, set.Count)];
    private readonly DigitBatch batch = new(BatchSize);

    public TrainingResult Run(TNetwork network, CancellationToken cancel)
    {
        int[,] confusion = new int[DigitSet.Classes, DigitSet.Classes];
        Dictionary<string, double> rates = TNetwork.Info.Traces.ToDictionary(trace => trace.Stage, _ => 0.0);
        using Recording<TNetwork> recording = TNetwork.CreateRecording(BatchSize);
        for (int first = 0; first < set.Count; first += BatchSize)
        {
            cancel.ThrowIfCancellationRequested();
            batch.Load(set, indices.AsSpan(first, Math.Min(BatchSize, set.Count - first)));
            network.Forward(batch.Images, batch.Outputs, recording);
            for (int slot = 0; slot < batch.Count; slot++)
            {
                confusion[batch.Labels[slot], batch.Answer(slot)]++;
            }

            foreach (TraceInfo trace in TNetwork.Info.Traces)
            {
                rates[trace.Stage] += recording.Stage(trace.Stage).MeanRate() * batch.Count / set.Count;
            }
        }

        int correct = Enumerable.Range(0, DigitSet.Classes).Sum(digit => confusion[digit, digit]);
        return new TrainingResult(
            correct, set.Count, confusion,
            [.. TNetwork.Info.Stages.Select(stage => new StageActivity(stage.Name, rates.TryGetValue(stage.Name, out double rate) ? rate : null))],
            SynapticOperations(rates), TNetwork.Info.Stages.Sum(stage => stage.MultiplyAdds + stage.Additions));
    }

    /// <summary>An event-driven stage adds a weight for every connection behind a spike; any other works on all of its connections.</summary>
    private static double SynapticOperations(Dictionary<string, double> rates)
    {
        double operations = 0;
        string before = "";
        foreach (StageInfo stage in TNetwork.Info.Stages)
        {
            operations += stage.MultiplyAdds + (stage.IsEventDriven ? rates[before] * stage.Additions : 0);
            before = stage.Name;
        }

        return operations;
    }
}
