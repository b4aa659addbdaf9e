using System.Runtime.CompilerServices;

namespace Edifice.Numerics;

/// <summary>Transcendental functions over lanes: our own polynomials, so that no result depends on a platform's library.</summary>
public static class LaneMath
{
    private const float SmallestArgument = -87.3f;
    private const float LargestArgument = 88.0f;

    /// <summary>eˣ with a relative error below 9e-8, measured over every float of the range; x is limited to [-87.3, 88]; NaN stays NaN.</summary>
    /// <remarks>
    /// x = n ln 2 + r with |r| ≤ ½ ln 2, and a polynomial of degree 7 in r (coefficients of Cephes' expf, Moshier 1989),
    /// scaled by 2ⁿ. Products and sums go through <c>MultiplyAdd</c>: the bits are those of the numeric class.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Exp<TLanes>(TLanes x)
        where TLanes : struct, ILanes<TLanes>
    {
        TLanes rounding = TLanes.Broadcast(12582912f);
        x = Clamp(x, SmallestArgument, LargestArgument);
        TLanes exponent = TLanes.MultiplyAdd(x, TLanes.Broadcast(1.44269504088896341f), rounding) - rounding;
        TLanes rest = TLanes.MultiplyAdd(exponent, TLanes.Broadcast(-0.693359375f), x);
        rest = TLanes.MultiplyAdd(exponent, TLanes.Broadcast(2.12194440e-4f), rest);
        TLanes sum = TLanes.Broadcast(1.9875691500e-4f);
        sum = TLanes.MultiplyAdd(sum, rest, TLanes.Broadcast(1.3981999507e-3f));
        sum = TLanes.MultiplyAdd(sum, rest, TLanes.Broadcast(8.3334519073e-3f));
        sum = TLanes.MultiplyAdd(sum, rest, TLanes.Broadcast(4.1665795894e-2f));
        sum = TLanes.MultiplyAdd(sum, rest, TLanes.Broadcast(1.6666665459e-1f));
        sum = TLanes.MultiplyAdd(sum, rest, TLanes.Broadcast(5.0000001201e-1f));
        sum = TLanes.MultiplyAdd(sum, rest * rest, rest) + TLanes.Broadcast(1f);
        return sum * TLanes.PowerOfTwo(exponent);
    }

    /// <summary>The logistic function 1 / (1 + e⁻ˣ), with a relative error below 1.5e-7 from -87.3 on; never below 6e-39.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Sigmoid<TLanes>(TLanes x)
        where TLanes : struct, ILanes<TLanes>
    {
        TLanes one = TLanes.Broadcast(1f);
        return one / (one + Exp(TLanes.Zero - x));
    }

    /// <summary>
    /// The derivative of <see cref="Sigmoid"/>, as e / (1 + e)² with e = exp(-|x|): σ(1 - σ) would lose its digits
    /// where σ is close to 1. Relative error below 3e-7 in [-87.3, 87.3].
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes SigmoidDerivative<TLanes>(TLanes x)
        where TLanes : struct, ILanes<TLanes>
    {
        TLanes exponential = Exp(TLanes.Zero - TLanes.Abs(x));
        TLanes sum = TLanes.Broadcast(1f) + exponential;
        return exponential / (sum * sum);
    }

    /// <summary><paramref name="x"/> limited to [<paramref name="least"/>, <paramref name="most"/>]; NaN stays NaN at every width.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Clamp<TLanes>(TLanes x, float least, float most)
        where TLanes : struct, ILanes<TLanes>
    {
        TLanes bottom = TLanes.Broadcast(least);
        TLanes top = TLanes.Broadcast(most);
        return TLanes.SelectAbove(x, top, top, TLanes.SelectAbove(bottom, x, bottom, x));
    }

    /// <summary>
    /// A membrane as it is stored: magnitudes below 1e-30 become +0, because a silent membrane decays into subnormal
    /// numbers, which are slow on most machines and .NET has no switch for that.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes FlushTiny<TLanes>(TLanes membrane)
        where TLanes : struct, ILanes<TLanes>
        => TLanes.ZeroBelow(membrane, TLanes.Broadcast(1e-30f));
}
