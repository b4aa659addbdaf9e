namespace Edifice.Reference;

/// <summary>What the current is multiplied by, besides the input gain.</summary>
public enum InputScalingRule
{
    /// <summary>1.</summary>
    Constant,

    /// <summary>1 - β.</summary>
    OneMinusBeta,
}
