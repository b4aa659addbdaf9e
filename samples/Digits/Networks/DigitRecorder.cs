using System;
using System.Collections.Generic;
using System.Linq;

namespace Edifice.Samples.Digits;

/// <summary>Runs one image through a network and keeps all that happens.</summary>
internal sealed class DigitRecorder<TNetwork>(TNetwork network, IEncoder? encoder)
    where TNetwork : class, ISpikingNetwork<TNetwork>
{
    public DigitLook Record(DigitSet set, int index)
    {
        float[] input = new float[TNetwork.Info.InputLength];
        float[] outputs = new float[TNetwork.Info.OutputLength];
        set.Encode(encoder, index, 1, input);
        using Recording<TNetwork> recording = TNetwork.CreateRecording(1);
        network.Forward(input, outputs, recording);
        List<StageLook> stages = [];
        if (TNetwork.Info.InputIsSpikes)
        {
            stages.Add(new StageLook("input", Rows(input, TNetwork.Info.InputSize)));
        }

        foreach (TraceInfo trace in TNetwork.Info.Traces.Where(trace => trace.Variables.Contains("spike")))
        {
            StageRecording stage = recording.Stage(trace.Stage);
            stages.Add(new StageLook(
                trace.Stage, Rows(stage.Spikes.ToArray(), trace.Neurons), Rows(stage.Charged.ToArray(), trace.Neurons), ThresholdOf(trace.Stage)));
        }

        return new DigitLook(
            index, set.Images.AsSpan(index * DigitSet.Pixels, DigitSet.Pixels).ToArray(), set.Labels[index], outputs,
            TNetwork.Info.FinalDecoding is Decoding.Rate, stages);
    }

    private static float ThresholdOf(string stage) => TNetwork.Info.Layers
        .Where(layer => layer.Stage == stage)
        .SelectMany(layer => layer.Constants)
        .First(constant => constant.Key == "Threshold").Value;

    private static float[,] Rows(float[] values, int width)
    {
        float[,] rows = new float[values.Length / width, width];
        Buffer.BlockCopy(values, 0, rows, 0, values.Length * sizeof(float));
        return rows;
    }
}
