namespace Edifice.Generator.Model;

/// <summary>What travels from one layer to the next.</summary>
/// <param name="Size">Numbers per sample and step; 0 where a problem left it unknown.</param>
/// <param name="IsPerStep">Whether it differs from step to step.</param>
/// <param name="IsSpikes">Whether every number is 0 or 1.</param>
internal sealed record Signal(int Size, bool IsPerStep, bool IsSpikes)
{
    /// <summary>What stands before the first layer.</summary>
    public static Signal None { get; } = new(0, IsPerStep: false, IsSpikes: false);

    /// <summary>Whether the size may be held against what a layer expects.</summary>
    public bool IsKnown => Size > 0;
}
