namespace Edifice.Neurons;

/// <summary>The old membrane: u = β reset(v, r) + i.</summary>
[Formula("β {TReset.kept} + {.in}")]
public readonly struct StateScope : IResetScope
{
    /// <inheritdoc/>
    public static bool IncludesInput => false;
}
