using System;
using System.Linq;
using System.Threading;

namespace Edifice.Samples.Digits;

/// <summary>Watches every neuron while a network reads images.</summary>
internal sealed class ActivityMeter<TNetwork>(TNetwork network, IEncoder? encoder)
    where TNetwork : class, ISpikingNetwork<TNetwork>
{
    private const int BatchSize = 100;

    private readonly TraceInfo[] traces = [.. TNetwork.Info.Traces.Where(trace => trace.Variables.Contains("spike"))];

    public Activity Measure(DigitSet set, CancellationToken cancel)
    {
        double[][] sums = Array.ConvertAll(traces, trace => new double[trace.Neurons]);
        double inputSpikes = 0;
        using Recording<TNetwork> recording = TNetwork.CreateRecording(BatchSize);
        float[] inputs = new float[BatchSize * TNetwork.Info.InputLength];
        float[] outputs = new float[BatchSize * TNetwork.Info.OutputLength];
        for (int first = 0; first < set.Count; first += BatchSize)
        {
            cancel.ThrowIfCancellationRequested();
            int count = Math.Min(BatchSize, set.Count - first);
            Span<float> batch = inputs.AsSpan(0, count * TNetwork.Info.InputLength);
            set.Encode(encoder, first, count, batch);
            network.Forward(batch, outputs.AsSpan(0, count * TNetwork.Info.OutputLength), recording);
            foreach (float value in batch)
            {
                inputSpikes += value;
            }

            for (int stage = 0; stage < traces.Length; stage++)
            {
                Add(recording.Stage(traces[stage].Stage).Spikes, sums[stage]);
            }
        }

        double presented = (double)set.Count * TNetwork.Info.TimeSteps;
        return new Activity(
            TNetwork.Info.InputIsSpikes ? inputSpikes / (presented * TNetwork.Info.InputSize) : null,
            [.. traces.Select((trace, stage) => Of(trace.Stage, sums[stage], presented))]);
    }

    private static void Add(TraceView spikes, double[] sums)
    {
        for (int sample = 0; sample < spikes.BatchSize; sample++)
        {
            for (int step = 0; step < spikes.TimeSteps; step++)
            {
                ReadOnlySpan<float> row = spikes.Row(sample, step);
                for (int neuron = 0; neuron < row.Length; neuron++)
                {
                    sums[neuron] += row[neuron];
                }
            }
        }
    }

    private static StageActivity Of(string stage, double[] sums, double presented)
        => new(stage, Array.ConvertAll(sums, sum => (float)(sum / presented)), sums.Sum() / (presented * sums.Length));
}
