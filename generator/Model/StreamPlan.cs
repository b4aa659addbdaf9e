namespace Edifice.Generator.Model;

/// <summary>How a network runs one step at a time.</summary>
/// <param name="Layers">All but a final decoder, in the order of the data.</param>
/// <param name="Events">Scratch for a list of spikes; null where no synapse takes spikes.</param>
/// <param name="Buffers">All its memory.</param>
/// <param name="StateLength">Numbers that live between the steps.</param>
/// <param name="ScratchLength">Numbers of scratch.</param>
internal sealed record StreamPlan(EquatableArray<StreamLayer> Layers, BufferPlan? Events, EquatableArray<BufferPlan> Buffers, long StateLength, long ScratchLength)
{
    /// <summary>Scratch for one trained number of every neuron; null where none is trained, and in a stream.</summary>
    public BufferPlan? NumberRow { get; init; }

    public StreamSignal Output => Layers[Layers.Count - 1].Output;
}
