using System;
using System.Runtime.CompilerServices;

namespace Edifice.Numerics;

/// <summary>One lane in plain arithmetic, for machines without vectors: the class that rounds products and sums apart.</summary>
/// <remarks>Runs everywhere.</remarks>
internal readonly struct Lanes1 : ILanes<Lanes1>
{
    private readonly float value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Lanes1(float value) => this.value = value;

    public static int Count => 1;

    public static Lanes1 Zero => default;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 Broadcast(float value) => new(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 Load(ref readonly float source) => new(source);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Lanes1 value, ref float destination) => destination = value.value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 operator +(Lanes1 left, Lanes1 right) => new(left.value + right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 operator -(Lanes1 left, Lanes1 right) => new(left.value - right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 operator *(Lanes1 left, Lanes1 right) => new(left.value * right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 operator /(Lanes1 left, Lanes1 right) => new(left.value / right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 MultiplyAdd(Lanes1 x, Lanes1 y, Lanes1 z) => new((x.value * y.value) + z.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 Sqrt(Lanes1 value) => new(MathF.Sqrt(value.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 Abs(Lanes1 value) => new(MathF.Abs(value.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 StepAbove(Lanes1 value, Lanes1 threshold) => new(value.value > threshold.value ? 1f : 0f);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 SelectAbove(Lanes1 value, Lanes1 threshold, Lanes1 above, Lanes1 otherwise)
        => value.value > threshold.value ? above : otherwise;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 ZeroBelow(Lanes1 value, Lanes1 limit) => MathF.Abs(value.value) < limit.value ? default : value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 PowerOfTwo(Lanes1 exponent)
        => new(BitConverter.Int32BitsToSingle(BitConverter.SingleToInt32Bits(exponent.value + ExponentBits.Magic) << 23));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint NonZeroMask(Lanes1 value) => value.value != 0f ? 1u : 0u;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong NonZeroMasks(Lanes1 first, Lanes1 second, Lanes1 third, Lanes1 fourth)
        => NonZeroMask(first) | ((ulong)NonZeroMask(second) << Count) | ((ulong)NonZeroMask(third) << (2 * Count)) | ((ulong)NonZeroMask(fourth) << (3 * Count));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 Mask(uint bits) => new(BitConverter.UInt32BitsToSingle(0u - (bits & 1)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 KeepWhere(Lanes1 value, Lanes1 mask)
        => new(BitConverter.UInt32BitsToSingle(BitConverter.SingleToUInt32Bits(value.value) & BitConverter.SingleToUInt32Bits(mask.value)));
}
