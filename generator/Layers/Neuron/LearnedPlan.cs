using Edifice.Generator.Model;

namespace Edifice.Generator.Layers.Neuron;

/// <summary>The trained numbers of a layer of neurons.</summary>
/// <param name="Numbers">Which, in the order of the neuron's Step.</param>
/// <param name="Tensors">Their parameters, in the same order.</param>
/// <param name="Rows">One effective number per neuron, [numbers, padded].</param>
/// <param name="Adjoints">Each step's share of the gradients, [group, numbers, time, padded].</param>
/// <param name="Sums">The gradients of the chunk of samples at hand, [numbers, padded].</param>
internal sealed record LearnedPlan(
    EquatableArray<NumberSpec> Numbers, EquatableArray<TensorPlan> Tensors, BufferPlan Rows, BufferPlan Adjoints, BufferPlan Sums);
