namespace Edifice.Neurons;

/// <summary>The full gradient, through the reset as well.</summary>
[Formula("{TReset.attached}")]
[Formula("r differentiated like s", Part = "delayed")]
[Formula("{TReset.attached}", Part = "end")]
[Formula("{TSpike.delayed}", Part = "undelayed")]
public readonly struct AttachedReset : IResetGradient
{
    /// <inheritdoc/>
    public static bool IsNeverAttached => false;

    /// <inheritdoc/>
    public static bool IsDetached<TSpike>()
        where TSpike : struct, ISpikeFunction
        => false;
}
