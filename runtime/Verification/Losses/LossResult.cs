namespace Edifice.Reference;

/// <summary>A loss, and its gradient by the network's output, [batch, outputs].</summary>
public sealed record LossResult(double Value, double[] Gradient);
