namespace Edifice.Tool;

/// <summary>How a network takes its input.</summary>
internal enum InputKind
{
    /// <summary>The same values in every step.</summary>
    Constant,

    /// <summary>Values of their own for every step.</summary>
    Series,

    /// <summary>0 and 1 in every step.</summary>
    Spikes,
}
