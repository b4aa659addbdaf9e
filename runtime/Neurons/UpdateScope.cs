namespace Edifice.Neurons;

/// <summary>The whole update: u = reset(β v + i, r).</summary>
[Formula("{TReset:(β v + {.in})|r}")]
public readonly struct UpdateScope : IResetScope
{
    /// <inheritdoc/>
    public static bool IncludesInput => true;
}
