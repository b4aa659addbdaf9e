using System;
using System.Collections.Generic;
using System.Linq;

namespace Edifice;

/// <summary>What a stage's membranes are compared with: a learnt tensor where there is one, else the declared constant.</summary>
internal static class StageThresholds
{
    /// <summary>A threshold per neuron; empty where the stage has none, or none above 0 to measure by.</summary>
    public static float[] Of(NetworkInfo info, TraceInfo trace, Span<float> parameters)
    {
        float[] thresholds = Learnt(info, trace, parameters) ?? Declared(info, trace);
        return Array.TrueForAll(thresholds, threshold => float.IsFinite(threshold) && threshold > 0) ? thresholds : [];
    }

    private static float[]? Learnt(NetworkInfo info, TraceInfo trace, Span<float> parameters)
    {
        string name = trace.Stage + ".threshold";
        if (!info.Parameters.Any(tensor => tensor.Name == name))
        {
            return null;
        }

        float[] values = TensorViews.Find(info, name, parameters).ToArray();
        return values.Length == trace.Neurons ? values : [.. Enumerable.Repeat(values[0], trace.Neurons)];
    }

    private static float[] Declared(NetworkInfo info, TraceInfo trace)
    {
        foreach (LayerInfo layer in info.Layers.Where(layer => layer.Stage == trace.Stage))
        {
            foreach (KeyValuePair<string, float> constant in layer.Constants.Where(constant => constant.Key == "Threshold"))
            {
                return [.. Enumerable.Repeat(constant.Value, trace.Neurons)];
            }
        }

        return [];
    }
}
