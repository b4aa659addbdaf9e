namespace Edifice.Generator.Model;

/// <summary>A layer during one step of a stream.</summary>
/// <param name="Layer">The layer's plan.</param>
/// <param name="Input">The row that it takes; null for the input layer.</param>
/// <param name="Output">The row that it gives.</param>
internal record StreamLayer(LayerPlan Layer, StreamSignal? Input, StreamSignal Output);
