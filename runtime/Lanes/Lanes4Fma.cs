using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Edifice.Numerics;

/// <summary>Four lanes on SSE with the 128-bit form of FMA: the narrow twin of <see cref="Lanes8Avx2"/>, with its bits.</summary>
/// <remarks>Needs <c>Fma</c> and <c>Sse41</c>.</remarks>
internal readonly struct Lanes4Fma : ILanes<Lanes4Fma>
{
    private readonly Vector128<float> value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Lanes4Fma(Vector128<float> value) => this.value = value;

    public static int Count => 4;

    public static Lanes4Fma Zero => default;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4Fma Broadcast(float value) => new(Vector128.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4Fma Load(ref readonly float source) => new(Vector128.LoadUnsafe(in source));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Lanes4Fma value, ref float destination) => value.value.StoreUnsafe(ref destination);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4Fma operator +(Lanes4Fma left, Lanes4Fma right) => new(Sse.Add(left.value, right.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4Fma operator -(Lanes4Fma left, Lanes4Fma right) => new(Sse.Subtract(left.value, right.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4Fma operator *(Lanes4Fma left, Lanes4Fma right) => new(Sse.Multiply(left.value, right.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4Fma operator /(Lanes4Fma left, Lanes4Fma right) => new(Sse.Divide(left.value, right.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4Fma MultiplyAdd(Lanes4Fma x, Lanes4Fma y, Lanes4Fma z) => new(Fma.MultiplyAdd(x.value, y.value, z.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4Fma Sqrt(Lanes4Fma value) => new(Sse.Sqrt(value.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4Fma Abs(Lanes4Fma value) => new(Sse.And(value.value, Vector128.Create(0x7fffffff).AsSingle()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4Fma StepAbove(Lanes4Fma value, Lanes4Fma threshold)
        => new(Sse.And(Sse.CompareGreaterThan(value.value, threshold.value), Vector128.Create(1f)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4Fma SelectAbove(Lanes4Fma value, Lanes4Fma threshold, Lanes4Fma above, Lanes4Fma otherwise)
        => new(Sse41.BlendVariable(otherwise.value, above.value, Sse.CompareGreaterThan(value.value, threshold.value)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4Fma ZeroBelow(Lanes4Fma value, Lanes4Fma limit)
        => new(Sse.AndNot(Sse.CompareLessThan(Abs(value).value, limit.value), value.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4Fma PowerOfTwo(Lanes4Fma exponent)
        => new(Sse2.ShiftLeftLogical(Sse.Add(exponent.value, Vector128.Create(ExponentBits.Magic)).AsInt32(), 23).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint NonZeroMask(Lanes4Fma value) => (uint)Sse.MoveMask(Sse.CompareNotEqual(value.value, Vector128<float>.Zero));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong NonZeroMasks(Lanes4Fma first, Lanes4Fma second, Lanes4Fma third, Lanes4Fma fourth)
        => NonZeroMask(first) | ((ulong)NonZeroMask(second) << Count) | ((ulong)NonZeroMask(third) << (2 * Count)) | ((ulong)NonZeroMask(fourth) << (3 * Count));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4Fma Mask(uint bits)
    {
        Vector128<uint> places = Vector128.Create(1u, 2, 4, 8);
        return new(Sse2.CompareEqual(Sse2.And(Vector128.Create(bits), places), places).AsSingle());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4Fma KeepWhere(Lanes4Fma value, Lanes4Fma mask) => new(Sse.And(value.value, mask.value));
}
