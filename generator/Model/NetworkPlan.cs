namespace Edifice.Generator.Model;

/// <summary>A network as it will be written: shapes, offsets and order are settled.</summary>
/// <param name="Spec">As declared.</param>
/// <param name="Layers">In the order of the data.</param>
/// <param name="Tensors">The parameters in the order of the data.</param>
/// <param name="ParameterLength">Numbers in the parameter block.</param>
/// <param name="GroupSize">Samples that go through a chain of spiking layers together.</param>
/// <param name="Steps">How Backward goes through the time steps.</param>
/// <param name="Lengths">Numbers of each memory region.</param>
/// <param name="NeuronTypes">The distinct neurons, for which one struct each is written.</param>
/// <param name="Shared">Scratch that layers use one after the other.</param>
/// <param name="Stream">How it runs one step at a time; null where it can not.</param>
internal sealed record NetworkPlan(
    NetworkSpec Spec,
    EquatableArray<LayerPlan> Layers,
    EquatableArray<TensorPlan> Tensors,
    int ParameterLength,
    int GroupSize,
    BackwardSteps Steps,
    RegionLengths Lengths,
    EquatableArray<NeuronType> NeuronTypes,
    SharedBuffers Shared,
    StreamPlan? Stream)
{
    /// <summary>How it runs one step of a block of agents; null where it can not run step by step.</summary>
    public StreamPlan? Agents { get; init; }

    /// <summary>All memory of its passes, in the order in which it was taken.</summary>
    public EquatableArray<BufferPlan> Buffers { get; init; }

    /// <summary>What a full tape would take; null where the tape is full.</summary>
    public FullTape? FullTape { get; init; }

    /// <summary>Its choices in words, in the order of the passes.</summary>
    public EquatableArray<ScheduleChoice> Schedule { get; init; }

    public SignalPlan Input => Layers[0].Output;

    public SignalPlan Output => Layers[Layers.Count - 1].Output;
}
