namespace Edifice.Generator.Model;

/// <summary>A layer with everything that its code needs.</summary>
/// <param name="Spec">As declared.</param>
/// <param name="Stage">Its stage's name; empty for a layer that belongs to none.</param>
/// <param name="TimeSteps">T.</param>
/// <param name="Input">The signal that it takes.</param>
/// <param name="Output">The signal that it gives.</param>
internal abstract record LayerPlan(LayerSpec Spec, string Stage, int TimeSteps, SignalPlan Input, SignalPlan Output)
{
    /// <summary>Multiply-adds per sample.</summary>
    public virtual long MultiplyAdds => 0;

    /// <summary>Additions of weights per sample, if every neuron before it fired in every step.</summary>
    public virtual long Additions => 0;

    /// <summary>Numbers per sample that it keeps for Backward.</summary>
    public virtual long TapeLength => 0;

    /// <summary>Whether Backward runs it again, segment by segment.</summary>
    public bool RunsAgain { get; init; }

    /// <summary>Whether the code runs within the loop over groups of samples.</summary>
    public bool IsGrouped => Input.IsPerStep || Output.IsPerStep;
}
