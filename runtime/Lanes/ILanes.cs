namespace Edifice.Numerics;

/// <summary>A short vector of single-precision numbers, the unit in which every kernel and every neuron is written.</summary>
/// <typeparam name="TSelf">The implementing struct.</typeparam>
/// <remarks>
/// One formula serves 1, 4, 8 and 16 lanes: the struct argument is specialised by the compiler. Every member is
/// elementwise and gives the same bits at every width; what adds up across lanes does not exist here on purpose.
/// The one member that differs between machines is <see cref="MultiplyAdd"/>: it rounds once where the machine has
/// fused multiply-add (the numeric class with FMA) and twice elsewhere (the class without). See docs/numerics.md.
/// An implementation may be called only where its instruction set is supported; <c>LaneDispatch</c> sees to that.
/// </remarks>
public interface ILanes<TSelf>
    where TSelf : struct, ILanes<TSelf>
{
    /// <summary>Number of lanes: 1, 4, 8 or 16, or a multiple of these for kernels that work on wider blocks.</summary>
    static abstract int Count { get; }

    /// <summary>All lanes +0.</summary>
    static abstract TSelf Zero { get; }

    /// <summary>All lanes <paramref name="value"/>.</summary>
    static abstract TSelf Broadcast(float value);

    /// <summary>Reads <see cref="Count"/> consecutive numbers; no alignment is needed.</summary>
    static abstract TSelf Load(ref readonly float source);

    /// <summary>Writes <see cref="Count"/> consecutive numbers; no alignment is needed.</summary>
    static abstract void Store(TSelf value, ref float destination);

    /// <summary>Sum, rounded once.</summary>
    static abstract TSelf operator +(TSelf left, TSelf right);

    /// <summary>Difference, rounded once.</summary>
    static abstract TSelf operator -(TSelf left, TSelf right);

    /// <summary>Product, rounded once.</summary>
    static abstract TSelf operator *(TSelf left, TSelf right);

    /// <summary>Quotient, rounded once.</summary>
    static abstract TSelf operator /(TSelf left, TSelf right);

    /// <summary>x · y + z, rounded once in the class with FMA, twice in the class without.</summary>
    static abstract TSelf MultiplyAdd(TSelf x, TSelf y, TSelf z);

    /// <summary>Square root, rounded once.</summary>
    static abstract TSelf Sqrt(TSelf value);

    /// <summary>Magnitude: the sign bit cleared.</summary>
    static abstract TSelf Abs(TSelf value);

    /// <summary>1 where <paramref name="value"/> &gt; <paramref name="threshold"/>, else 0; 0 where either is NaN.</summary>
    static abstract TSelf StepAbove(TSelf value, TSelf threshold);

    /// <summary><paramref name="above"/> where <paramref name="value"/> &gt; <paramref name="threshold"/>, else <paramref name="otherwise"/>.</summary>
    static abstract TSelf SelectAbove(TSelf value, TSelf threshold, TSelf above, TSelf otherwise);

    /// <summary>+0 where the magnitude of <paramref name="value"/> is below <paramref name="limit"/>; NaN stays.</summary>
    static abstract TSelf ZeroBelow(TSelf value, TSelf limit);

    /// <summary>2 to the power of <paramref name="exponent"/>, which has to be a whole number in [-126, 127].</summary>
    static abstract TSelf PowerOfTwo(TSelf exponent);

    /// <summary>Bit n is set where lane n is not zero; at most 32 lanes.</summary>
    static abstract uint NonZeroMask(TSelf value);

    /// <summary>The masks of four vectors, those of <paramref name="first"/> lowest; at most 16 lanes.</summary>
    static abstract ulong NonZeroMasks(TSelf first, TSelf second, TSelf third, TSelf fourth);

    /// <summary>All bits of lane n where bit n of <paramref name="bits"/> is set, none elsewhere: what <see cref="KeepWhere"/> takes.</summary>
    static abstract TSelf Mask(uint bits);

    /// <summary><paramref name="value"/> where all bits of <paramref name="mask"/> are set, +0 where none is.</summary>
    static abstract TSelf KeepWhere(TSelf value, TSelf mask);
}
