namespace Edifice.Reference;

/// <summary>What one layer took and gave in a run.</summary>
public record LayerTrace(ReferenceSignal Input, ReferenceSignal Output)
{
    /// <summary>How far the layer stayed from where its output jumps; infinite where it never does.</summary>
    public double Margin { get; protected internal set; } = double.PositiveInfinity;

    /// <summary>How far it stayed from where its gradient jumps although its output does not; infinite where it never does.</summary>
    public double GradientMargin { get; protected internal set; } = double.PositiveInfinity;
}
