using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;

namespace Edifice.Numerics;

/// <summary>One lane with Arm's scalar FMA: the one-lane twin of <see cref="Lanes4Neon"/>, with its bits.</summary>
/// <remarks>Needs <c>AdvSimd</c>.</remarks>
internal readonly struct Lanes1Neon : ILanes<Lanes1Neon>
{
    private readonly float value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Lanes1Neon(float value) => this.value = value;

    public static int Count => 1;

    public static Lanes1Neon Zero => default;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1Neon Broadcast(float value) => new(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1Neon Load(ref readonly float source) => new(source);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Lanes1Neon value, ref float destination) => destination = value.value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1Neon operator +(Lanes1Neon left, Lanes1Neon right) => new(left.value + right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1Neon operator -(Lanes1Neon left, Lanes1Neon right) => new(left.value - right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1Neon operator *(Lanes1Neon left, Lanes1Neon right) => new(left.value * right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1Neon operator /(Lanes1Neon left, Lanes1Neon right) => new(left.value / right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1Neon MultiplyAdd(Lanes1Neon x, Lanes1Neon y, Lanes1Neon z)
        => new(AdvSimd.FusedMultiplyAddScalar(Vector64.CreateScalarUnsafe(z.value), Vector64.CreateScalarUnsafe(x.value), Vector64.CreateScalarUnsafe(y.value)).ToScalar());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1Neon Sqrt(Lanes1Neon value) => new(MathF.Sqrt(value.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1Neon Abs(Lanes1Neon value) => new(MathF.Abs(value.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1Neon StepAbove(Lanes1Neon value, Lanes1Neon threshold) => new(value.value > threshold.value ? 1f : 0f);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1Neon SelectAbove(Lanes1Neon value, Lanes1Neon threshold, Lanes1Neon above, Lanes1Neon otherwise)
        => value.value > threshold.value ? above : otherwise;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1Neon ZeroBelow(Lanes1Neon value, Lanes1Neon limit) => MathF.Abs(value.value) < limit.value ? default : value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1Neon PowerOfTwo(Lanes1Neon exponent)
        => new(BitConverter.Int32BitsToSingle(BitConverter.SingleToInt32Bits(exponent.value + ExponentBits.Magic) << 23));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint NonZeroMask(Lanes1Neon value) => value.value != 0f ? 1u : 0u;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong NonZeroMasks(Lanes1Neon first, Lanes1Neon second, Lanes1Neon third, Lanes1Neon fourth)
        => NonZeroMask(first) | ((ulong)NonZeroMask(second) << Count) | ((ulong)NonZeroMask(third) << (2 * Count)) | ((ulong)NonZeroMask(fourth) << (3 * Count));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1Neon Mask(uint bits) => new(BitConverter.UInt32BitsToSingle(0u - (bits & 1)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1Neon KeepWhere(Lanes1Neon value, Lanes1Neon mask)
        => new(BitConverter.UInt32BitsToSingle(BitConverter.SingleToUInt32Bits(value.value) & BitConverter.SingleToUInt32Bits(mask.value)));
}
