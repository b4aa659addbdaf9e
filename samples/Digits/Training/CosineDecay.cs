using System;

namespace Edifice.Samples.Digits;

/// <summary>A learning rate that falls from its first value along half a cosine and would be 0 after the last step.</summary>
internal sealed class CosineDecay(float first, long steps)
{
    private long step;

    /// <summary>The rate of the next step; stays positive, however small the first one is.</summary>
    public float Next() => Math.Max(float.Epsilon, (float)(first * 0.5 * (1 + Math.Cos(Math.PI * step++ / steps))));
}
