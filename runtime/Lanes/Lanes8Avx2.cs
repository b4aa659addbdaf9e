using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Edifice.Numerics;

/// <summary>Eight lanes on AVX2 with FMA.</summary>
/// <remarks>Needs <c>Avx2</c> and <c>Fma</c>. Explicit intrinsics: ahead-of-time compilers send the cross-platform helpers to software.</remarks>
internal readonly struct Lanes8Avx2 : ILanes<Lanes8Avx2>
{
    private readonly Vector256<float> value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Lanes8Avx2(Vector256<float> value) => this.value = value;

    public static int Count => 8;

    public static Lanes8Avx2 Zero => default;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8Avx2 Broadcast(float value) => new(Avx2.BroadcastScalarToVector256(Vector128.CreateScalarUnsafe(value)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8Avx2 Load(ref readonly float source)
        => new(Unsafe.ReadUnaligned<Vector256<float>>(in Unsafe.As<float, byte>(ref Unsafe.AsRef(in source))));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Lanes8Avx2 value, ref float destination)
        => Unsafe.WriteUnaligned(ref Unsafe.As<float, byte>(ref destination), value.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8Avx2 operator +(Lanes8Avx2 left, Lanes8Avx2 right) => new(Avx.Add(left.value, right.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8Avx2 operator -(Lanes8Avx2 left, Lanes8Avx2 right) => new(Avx.Subtract(left.value, right.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8Avx2 operator *(Lanes8Avx2 left, Lanes8Avx2 right) => new(Avx.Multiply(left.value, right.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8Avx2 operator /(Lanes8Avx2 left, Lanes8Avx2 right) => new(Avx.Divide(left.value, right.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8Avx2 MultiplyAdd(Lanes8Avx2 x, Lanes8Avx2 y, Lanes8Avx2 z) => new(Fma.MultiplyAdd(x.value, y.value, z.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8Avx2 Sqrt(Lanes8Avx2 value) => new(Avx.Sqrt(value.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8Avx2 Abs(Lanes8Avx2 value) => new(Avx.And(value.value, Broadcast(BitConverter.Int32BitsToSingle(0x7fffffff)).value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8Avx2 StepAbove(Lanes8Avx2 value, Lanes8Avx2 threshold)
        => new(Avx.And(Avx.CompareGreaterThan(value.value, threshold.value), Broadcast(1f).value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8Avx2 SelectAbove(Lanes8Avx2 value, Lanes8Avx2 threshold, Lanes8Avx2 above, Lanes8Avx2 otherwise)
        => new(Avx.BlendVariable(otherwise.value, above.value, Avx.CompareGreaterThan(value.value, threshold.value)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8Avx2 ZeroBelow(Lanes8Avx2 value, Lanes8Avx2 limit)
        => new(Avx.AndNot(Avx.CompareLessThan(Abs(value).value, limit.value), value.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8Avx2 PowerOfTwo(Lanes8Avx2 exponent)
        => new(Avx2.ShiftLeftLogical(Avx.Add(exponent.value, Broadcast(ExponentBits.Magic).value).AsInt32(), 23).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint NonZeroMask(Lanes8Avx2 value) => (uint)Avx.MoveMask(Avx.CompareNotEqual(value.value, Vector256<float>.Zero));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong NonZeroMasks(Lanes8Avx2 first, Lanes8Avx2 second, Lanes8Avx2 third, Lanes8Avx2 fourth)
    {
        // Packing works within halves of a vector, so a lane's bytes are put in order at the end.
        Vector256<short> lower = Avx2.PackSignedSaturate(NonZero(first), NonZero(second));
        Vector256<short> upper = Avx2.PackSignedSaturate(NonZero(third), NonZero(fourth));
        Vector256<int> mixed = Avx2.PackSignedSaturate(lower, upper).AsInt32();
        return (uint)Avx2.MoveMask(Avx2.PermuteVar8x32(mixed, Vector256.Create(0, 4, 1, 5, 2, 6, 3, 7)).AsSByte());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> NonZero(Lanes8Avx2 value) => Avx.CompareNotEqual(value.value, Vector256<float>.Zero).AsInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8Avx2 Mask(uint bits)
    {
        Vector256<uint> places = Vector256.Create(1u, 2, 4, 8, 16, 32, 64, 128);
        Vector256<uint> all = Avx2.BroadcastScalarToVector256(Vector128.CreateScalarUnsafe(bits));
        return new(Avx2.CompareEqual(Avx2.And(all, places), places).AsSingle());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8Avx2 KeepWhere(Lanes8Avx2 value, Lanes8Avx2 mask) => new(Avx.And(value.value, mask.value));
}
