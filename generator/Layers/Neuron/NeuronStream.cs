using Edifice.Generator.Model;

namespace Edifice.Generator.Layers.Neuron;

/// <summary>A layer of neurons during one step of a stream.</summary>
/// <param name="Layer">The layer's plan.</param>
/// <param name="Input">Its current.</param>
/// <param name="Output">Spikes, or values.</param>
/// <param name="States">What lives between the steps, [states, padded].</param>
/// <param name="Current">Where spikes become numbers; null where the current is numbers already.</param>
/// <param name="Numbers">One effective trained number per neuron, [numbers, padded]; null without.</param>
internal sealed record NeuronStream(
    LayerPlan Layer, StreamSignal? Input, StreamSignal Output, BufferPlan States, BufferPlan? Current, BufferPlan? Numbers)
    : StreamLayer(Layer, Input, Output);
