namespace Edifice;

/// <summary>How a value becomes the time of a spike.</summary>
public enum LatencyCode
{
    /// <summary>The time that a leaky integrator needs to reach the threshold under a constant current: t = τ ln(x / (x - θ)).</summary>
    Logarithmic,

    /// <summary>A straight line: t = τ (1 - x).</summary>
    Linear,
}
