namespace Edifice.Reference;

/// <summary>What the input is, as declared.</summary>
public enum InputRule
{
    /// <summary>One current per sample, held for all steps.</summary>
    Constant,

    /// <summary>Real numbers for every step.</summary>
    PerStep,

    /// <summary>Spikes, 0 and 1, for every step.</summary>
    Spikes,
}
