using Edifice.Generator.Model;

namespace Edifice.Generator.Layers.Decode;

/// <summary>A decoder.</summary>
/// <param name="Layer">As declared.</param>
/// <param name="TimeSteps">T.</param>
/// <param name="Input">The signal over time.</param>
/// <param name="Output">The static one.</param>
/// <param name="Kept">The step that it found, per sample and feature; null where Backward needs none.</param>
internal sealed record DecodePlan(DecodeSpec Layer, int TimeSteps, SignalPlan Input, SignalPlan Output, BufferPlan? Kept)
    : LayerPlan(Layer, "", TimeSteps, Input, Output)
{
    public override long TapeLength => Kept?.Length ?? 0;
}
