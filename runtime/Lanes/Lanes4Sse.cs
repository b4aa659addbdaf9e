using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Edifice.Numerics;

/// <summary>Four lanes on SSE 4.1 without FMA: the numeric class that rounds products and sums apart.</summary>
/// <remarks>Needs <c>Sse41</c>.</remarks>
internal readonly struct Lanes4Sse : ILanes<Lanes4Sse>
{
    private readonly Vector128<float> value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Lanes4Sse(Vector128<float> value) => this.value = value;

    public static int Count => 4;

    public static Lanes4Sse Zero => default;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4Sse Broadcast(float value) => new(Vector128.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4Sse Load(ref readonly float source) => new(Vector128.LoadUnsafe(in source));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Lanes4Sse value, ref float destination) => value.value.StoreUnsafe(ref destination);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4Sse operator +(Lanes4Sse left, Lanes4Sse right) => new(Sse.Add(left.value, right.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4Sse operator -(Lanes4Sse left, Lanes4Sse right) => new(Sse.Subtract(left.value, right.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4Sse operator *(Lanes4Sse left, Lanes4Sse right) => new(Sse.Multiply(left.value, right.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4Sse operator /(Lanes4Sse left, Lanes4Sse right) => new(Sse.Divide(left.value, right.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4Sse MultiplyAdd(Lanes4Sse x, Lanes4Sse y, Lanes4Sse z) => new(Sse.Add(Sse.Multiply(x.value, y.value), z.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4Sse Sqrt(Lanes4Sse value) => new(Sse.Sqrt(value.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4Sse Abs(Lanes4Sse value) => new(Sse.And(value.value, Vector128.Create(0x7fffffff).AsSingle()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4Sse StepAbove(Lanes4Sse value, Lanes4Sse threshold)
        => new(Sse.And(Sse.CompareGreaterThan(value.value, threshold.value), Vector128.Create(1f)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4Sse SelectAbove(Lanes4Sse value, Lanes4Sse threshold, Lanes4Sse above, Lanes4Sse otherwise)
        => new(Sse41.BlendVariable(otherwise.value, above.value, Sse.CompareGreaterThan(value.value, threshold.value)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4Sse ZeroBelow(Lanes4Sse value, Lanes4Sse limit)
        => new(Sse.AndNot(Sse.CompareLessThan(Abs(value).value, limit.value), value.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4Sse PowerOfTwo(Lanes4Sse exponent)
        => new(Sse2.ShiftLeftLogical(Sse.Add(exponent.value, Vector128.Create(ExponentBits.Magic)).AsInt32(), 23).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint NonZeroMask(Lanes4Sse value) => (uint)Sse.MoveMask(Sse.CompareNotEqual(value.value, Vector128<float>.Zero));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong NonZeroMasks(Lanes4Sse first, Lanes4Sse second, Lanes4Sse third, Lanes4Sse fourth)
        => NonZeroMask(first) | ((ulong)NonZeroMask(second) << Count) | ((ulong)NonZeroMask(third) << (2 * Count)) | ((ulong)NonZeroMask(fourth) << (3 * Count));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4Sse Mask(uint bits)
    {
        Vector128<uint> places = Vector128.Create(1u, 2, 4, 8);
        return new(Sse2.CompareEqual(Sse2.And(Vector128.Create(bits), places), places).AsSingle());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4Sse KeepWhere(Lanes4Sse value, Lanes4Sse mask) => new(Sse.And(value.value, mask.value));
}
