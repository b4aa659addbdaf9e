namespace Edifice.Neurons;

/// <summary>No gradient through the reset.</summary>
[Formula("ds")]
[Formula("r a constant", Part = "delayed")]
[Formula("ds", Part = "end")]
[Formula("r a constant", Part = "undelayed")]
public readonly struct DetachedReset : IResetGradient
{
    /// <inheritdoc/>
    public static bool IsNeverAttached => true;

    /// <inheritdoc/>
    public static bool IsDetached<TSpike>()
        where TSpike : struct, ISpikeFunction
        => true;
}
