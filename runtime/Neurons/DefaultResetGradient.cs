namespace Edifice.Neurons;

/// <summary>Detached with hard spikes, attached with smooth ones: an attached reset with a steep surrogate does not train (57 % against 94 % on real digits).</summary>
[Formula("{TSpike.gradient}")]
[Formula("{TSpike.delayed}", Part = "delayed")]
[Formula("{TReset.attached}", Part = "end")]
[Formula("{TSpike.delayed}", Part = "undelayed")]
public readonly struct DefaultResetGradient : IResetGradient
{
    /// <inheritdoc/>
    public static bool IsNeverAttached => false;

    /// <inheritdoc/>
    public static bool IsDetached<TSpike>()
        where TSpike : struct, ISpikeFunction
        => !TSpike.IsSmooth;
}
