using Edifice.Generator.Model;

namespace Edifice.Generator.Layers.Input;

/// <summary>The network's input.</summary>
/// <param name="Layer">As declared.</param>
/// <param name="TimeSteps">T.</param>
/// <param name="Output">The signal that it gives.</param>
/// <param name="Kept">Its rows over time, per sample, where Backward runs the layers behind it again; null otherwise.</param>
internal sealed record InputPlan(InputSpec Layer, int TimeSteps, SignalPlan Output, BufferPlan? Kept)
    : LayerPlan(Layer, "", TimeSteps, Output, Output)
{
    public override long TapeLength => Kept?.Length ?? 0;
}
