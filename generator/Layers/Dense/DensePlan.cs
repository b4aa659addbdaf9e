using Edifice.Generator.Model;
using Edifice.Generator.Writing;

namespace Edifice.Generator.Layers.Dense;

/// <summary>A dense synapse with its parameters and memory.</summary>
/// <param name="Layer">As declared.</param>
/// <param name="Stage">Its stage's name.</param>
/// <param name="TimeSteps">T.</param>
/// <param name="Input">The signal that it takes.</param>
/// <param name="Output">Its current.</param>
/// <param name="Weights">The weights.</param>
/// <param name="Bias">The bias; null without one.</param>
/// <param name="Kept">What Backward needs of the input: when its neurons fired, or a copy of its values; null where the input is there anyway.</param>
/// <param name="Packed">The weights as the product by the adjoint reads them; null for a static input.</param>
/// <param name="Sums">The gradients of the chunk of samples at hand; null for a static input.</param>
internal sealed record DensePlan(
    DenseSpec Layer,
    string Stage,
    int TimeSteps,
    SignalPlan Input,
    SignalPlan Output,
    TensorPlan Weights,
    TensorPlan? Bias,
    BufferPlan? Kept,
    BufferPlan? Packed,
    BufferPlan? Sums) : LayerPlan(Layer, Stage, TimeSteps, Input, Output)
{
    /// <summary>The stage's name as the start of local variables.</summary>
    public string Local => Identifiers.CamelCase(Stage);

    public override long MultiplyAdds => Input.IsSpikes ? 0 : Connections;

    public override long Additions => Input.IsSpikes ? Connections : 0;

    public override long TapeLength => Kept is { IsPerSample: true } ? Kept.Length : 0;

    private long Connections => (long)Input.Size * Output.Size * (Input.IsPerStep ? TimeSteps : 1);
}
