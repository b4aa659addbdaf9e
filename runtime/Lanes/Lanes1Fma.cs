using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Edifice.Numerics;

/// <summary>One lane with x64's scalar FMA: the one-lane twin of <see cref="Lanes8Avx2"/>, with its bits.</summary>
/// <remarks>Needs <c>Fma</c>. <c>MathF.FusedMultiplyAdd</c> is a library call under ahead-of-time compilers that decide at run time.</remarks>
internal readonly struct Lanes1Fma : ILanes<Lanes1Fma>
{
    private readonly float value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Lanes1Fma(float value) => this.value = value;

    public static int Count => 1;

    public static Lanes1Fma Zero => default;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1Fma Broadcast(float value) => new(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1Fma Load(ref readonly float source) => new(source);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Lanes1Fma value, ref float destination) => destination = value.value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1Fma operator +(Lanes1Fma left, Lanes1Fma right) => new(left.value + right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1Fma operator -(Lanes1Fma left, Lanes1Fma right) => new(left.value - right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1Fma operator *(Lanes1Fma left, Lanes1Fma right) => new(left.value * right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1Fma operator /(Lanes1Fma left, Lanes1Fma right) => new(left.value / right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1Fma MultiplyAdd(Lanes1Fma x, Lanes1Fma y, Lanes1Fma z)
        => new(Fma.MultiplyAddScalar(Vector128.CreateScalarUnsafe(x.value), Vector128.CreateScalarUnsafe(y.value), Vector128.CreateScalarUnsafe(z.value)).ToScalar());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1Fma Sqrt(Lanes1Fma value) => new(MathF.Sqrt(value.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1Fma Abs(Lanes1Fma value) => new(MathF.Abs(value.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1Fma StepAbove(Lanes1Fma value, Lanes1Fma threshold) => new(value.value > threshold.value ? 1f : 0f);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1Fma SelectAbove(Lanes1Fma value, Lanes1Fma threshold, Lanes1Fma above, Lanes1Fma otherwise)
        => value.value > threshold.value ? above : otherwise;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1Fma ZeroBelow(Lanes1Fma value, Lanes1Fma limit) => MathF.Abs(value.value) < limit.value ? default : value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1Fma PowerOfTwo(Lanes1Fma exponent)
        => new(BitConverter.Int32BitsToSingle(BitConverter.SingleToInt32Bits(exponent.value + ExponentBits.Magic) << 23));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint NonZeroMask(Lanes1Fma value) => value.value != 0f ? 1u : 0u;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong NonZeroMasks(Lanes1Fma first, Lanes1Fma second, Lanes1Fma third, Lanes1Fma fourth)
        => NonZeroMask(first) | ((ulong)NonZeroMask(second) << Count) | ((ulong)NonZeroMask(third) << (2 * Count)) | ((ulong)NonZeroMask(fourth) << (3 * Count));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1Fma Mask(uint bits) => new(BitConverter.UInt32BitsToSingle(0u - (bits & 1)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1Fma KeepWhere(Lanes1Fma value, Lanes1Fma mask)
        => new(BitConverter.UInt32BitsToSingle(BitConverter.SingleToUInt32Bits(value.value) & BitConverter.SingleToUInt32Bits(mask.value)));
}
