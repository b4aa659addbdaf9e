using System;
using System.Collections.Generic;
using System.Linq;

namespace Edifice.Reference;

/// <summary>All that happened in a run, layer by layer.</summary>
public sealed record ReferenceRun(ReferenceNetwork Network, IReadOnlyList<LayerTrace> Layers, ReferenceSignal OutputSignal)
{
    /// <summary>[batch, outputs], or [T, batch, outputs] where the network has no final decode.</summary>
    public double[] Output => OutputSignal.Values;

    /// <summary>What the neuron layers did, in order.</summary>
    public IEnumerable<NeuronTrace> NeuronLayers => Layers.OfType<NeuronTrace>();

    /// <summary>How far the run stayed from any flip of a spike: the smallest <see cref="NeuronStep.Margin"/>; infinite without any.</summary>
    public double SpikeMargin => Layers.Select(trace => trace.Margin).DefaultIfEmpty(double.PositiveInfinity).Min();

    /// <summary>How far it stayed from where gradients jump although nothing else does: corners of clips, ties for a maximum.</summary>
    public double GradientMargin => Layers.Select(trace => trace.GradientMargin).DefaultIfEmpty(double.PositiveInfinity).Min();

    /// <summary>
    /// The smaller of both. Where it is below what single precision may move a membrane by, a single-precision run can rightly differ.
    /// </summary>
    /// <remarks>The limits of a learned β, 0 and 1, are not counted: it is the same number in single precision, nothing rounds it.</remarks>
    public double Margin => Math.Min(SpikeMargin, GradientMargin);

    /// <summary>What the neuron layer of that name did.</summary>
    public NeuronTrace Neurons(string name)
    {
        int index = Network.Layers.ToList().FindIndex(layer => layer is NeuronLayer && layer.Name == name);
        return index >= 0 ? (NeuronTrace)Layers[index] : throw new KeyNotFoundException($"No neuron layer is named {name}.");
    }
}
