using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Edifice.Numerics;

/// <summary>Sixteen lanes on AVX-512 (F and DQ).</summary>
/// <remarks>Needs <c>Avx512F</c> and <c>Avx512DQ</c>.</remarks>
internal readonly struct Lanes16Avx512 : ILanes<Lanes16Avx512>
{
    private readonly Vector512<float> value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Lanes16Avx512(Vector512<float> value) => this.value = value;

    public static int Count => 16;

    public static Lanes16Avx512 Zero => default;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes16Avx512 Broadcast(float value) => new(Avx512F.BroadcastScalarToVector512(Vector128.CreateScalarUnsafe(value)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes16Avx512 Load(ref readonly float source)
        => new(Unsafe.ReadUnaligned<Vector512<float>>(in Unsafe.As<float, byte>(ref Unsafe.AsRef(in source))));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Lanes16Avx512 value, ref float destination)
        => Unsafe.WriteUnaligned(ref Unsafe.As<float, byte>(ref destination), value.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes16Avx512 operator +(Lanes16Avx512 left, Lanes16Avx512 right) => new(Avx512F.Add(left.value, right.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes16Avx512 operator -(Lanes16Avx512 left, Lanes16Avx512 right) => new(Avx512F.Subtract(left.value, right.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes16Avx512 operator *(Lanes16Avx512 left, Lanes16Avx512 right) => new(Avx512F.Multiply(left.value, right.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes16Avx512 operator /(Lanes16Avx512 left, Lanes16Avx512 right) => new(Avx512F.Divide(left.value, right.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes16Avx512 MultiplyAdd(Lanes16Avx512 x, Lanes16Avx512 y, Lanes16Avx512 z)
        => new(Avx512F.FusedMultiplyAdd(x.value, y.value, z.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes16Avx512 Sqrt(Lanes16Avx512 value) => new(Avx512F.Sqrt(value.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes16Avx512 Abs(Lanes16Avx512 value) => new(Avx512DQ.And(value.value, Broadcast(BitConverter.Int32BitsToSingle(0x7fffffff)).value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes16Avx512 StepAbove(Lanes16Avx512 value, Lanes16Avx512 threshold)
        => new(Avx512DQ.And(Avx512F.CompareGreaterThan(value.value, threshold.value), Broadcast(1f).value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes16Avx512 SelectAbove(Lanes16Avx512 value, Lanes16Avx512 threshold, Lanes16Avx512 above, Lanes16Avx512 otherwise)
        => new(Avx512F.BlendVariable(otherwise.value, above.value, Avx512F.CompareGreaterThan(value.value, threshold.value)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes16Avx512 ZeroBelow(Lanes16Avx512 value, Lanes16Avx512 limit)
        => new(Avx512DQ.AndNot(Avx512F.CompareLessThan(Abs(value).value, limit.value), value.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes16Avx512 PowerOfTwo(Lanes16Avx512 exponent)
        => new(Avx512F.ShiftLeftLogical(Avx512F.Add(exponent.value, Broadcast(ExponentBits.Magic).value).AsInt32(), 23).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint NonZeroMask(Lanes16Avx512 value)
        => (uint)Avx512F.CompareNotEqual(value.value, Vector512<float>.Zero).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong NonZeroMasks(Lanes16Avx512 first, Lanes16Avx512 second, Lanes16Avx512 third, Lanes16Avx512 fourth)
        => NonZeroMask(first) | ((ulong)NonZeroMask(second) << Count) | ((ulong)NonZeroMask(third) << (2 * Count)) | ((ulong)NonZeroMask(fourth) << (3 * Count));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes16Avx512 Mask(uint bits)
    {
        Vector512<uint> places = Vector512.Create(1u, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 16384, 32768);
        Vector512<uint> all = Avx512F.BroadcastScalarToVector512(Vector128.CreateScalarUnsafe(bits));
        return new(Avx512F.CompareEqual(Avx512F.And(all, places), places).AsSingle());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes16Avx512 KeepWhere(Lanes16Avx512 value, Lanes16Avx512 mask) => new(Avx512DQ.And(value.value, mask.value));
}
