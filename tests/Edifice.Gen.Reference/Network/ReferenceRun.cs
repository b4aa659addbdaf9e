using System.Collections.Generic;
using System.Linq;

namespace Edifice.Reference;

/// <summary>All that happened in a run, layer by layer.</summary>
public sealed record ReferenceRun(ReferenceNetwork Network, IReadOnlyList<LayerTrace> Layers, ReferenceSignal OutputSignal)
{
    /// <summary>[batch, outputs].</summary>
    public double[] Output => OutputSignal.Values;

    /// <summary>What the neuron layers did, in order.</summary>
    public IEnumerable<NeuronTrace> NeuronLayers => Layers.OfType<NeuronTrace>();

    /// <summary>How far the run stayed from any jump or corner: the smallest <see cref="NeuronStep.Margin"/>; infinite without any.</summary>
    public double Margin => NeuronLayers.Select(trace => trace.Margin).DefaultIfEmpty(double.PositiveInfinity).Min();

    /// <summary>What the neuron layer of that name did.</summary>
    public NeuronTrace Neurons(string name)
    {
        int index = Network.Layers.ToList().FindIndex(layer => layer is NeuronLayer && layer.Name == name);
        return index >= 0 ? (NeuronTrace)Layers[index] : throw new KeyNotFoundException($"No neuron layer is named {name}.");
    }
}
