using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;

namespace Edifice.Numerics;

/// <summary>Four lanes on Arm's Advanced SIMD, which always has fused multiply-add.</summary>
/// <remarks>Needs <c>AdvSimd.Arm64</c>.</remarks>
internal readonly struct Lanes4Neon : ILanes<Lanes4Neon>
{
    private readonly Vector128<float> value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Lanes4Neon(Vector128<float> value) => this.value = value;

    public static int Count => 4;

    public static Lanes4Neon Zero => default;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4Neon Broadcast(float value) => new(Vector128.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4Neon Load(ref readonly float source) => new(Vector128.LoadUnsafe(in source));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Lanes4Neon value, ref float destination) => value.value.StoreUnsafe(ref destination);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4Neon operator +(Lanes4Neon left, Lanes4Neon right) => new(AdvSimd.Add(left.value, right.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4Neon operator -(Lanes4Neon left, Lanes4Neon right) => new(AdvSimd.Subtract(left.value, right.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4Neon operator *(Lanes4Neon left, Lanes4Neon right) => new(AdvSimd.Multiply(left.value, right.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4Neon operator /(Lanes4Neon left, Lanes4Neon right) => new(AdvSimd.Arm64.Divide(left.value, right.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4Neon MultiplyAdd(Lanes4Neon x, Lanes4Neon y, Lanes4Neon z)
        => new(AdvSimd.FusedMultiplyAdd(z.value, x.value, y.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4Neon Sqrt(Lanes4Neon value) => new(AdvSimd.Arm64.Sqrt(value.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4Neon Abs(Lanes4Neon value) => new(AdvSimd.Abs(value.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4Neon StepAbove(Lanes4Neon value, Lanes4Neon threshold)
        => new(AdvSimd.And(AdvSimd.CompareGreaterThan(value.value, threshold.value), Vector128.Create(1f)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4Neon SelectAbove(Lanes4Neon value, Lanes4Neon threshold, Lanes4Neon above, Lanes4Neon otherwise)
        => new(AdvSimd.BitwiseSelect(AdvSimd.CompareGreaterThan(value.value, threshold.value), above.value, otherwise.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4Neon ZeroBelow(Lanes4Neon value, Lanes4Neon limit)
        => new(AdvSimd.BitwiseClear(value.value, AdvSimd.CompareLessThan(Abs(value).value, limit.value)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4Neon PowerOfTwo(Lanes4Neon exponent)
        => new(AdvSimd.ShiftLeftLogical(AdvSimd.Add(exponent.value, Vector128.Create(ExponentBits.Magic)).AsUInt32(), 23).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint NonZeroMask(Lanes4Neon value)
        => AdvSimd.Arm64.AddAcross(AdvSimd.BitwiseClear(Vector128.Create(1u, 2u, 4u, 8u), AdvSimd.CompareEqual(value.value, Vector128<float>.Zero).AsUInt32())).ToScalar();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong NonZeroMasks(Lanes4Neon first, Lanes4Neon second, Lanes4Neon third, Lanes4Neon fourth)
        => NonZeroMask(first) | ((ulong)NonZeroMask(second) << Count) | ((ulong)NonZeroMask(third) << (2 * Count)) | ((ulong)NonZeroMask(fourth) << (3 * Count));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4Neon Mask(uint bits)
        => new(AdvSimd.CompareTest(Vector128.Create(bits), Vector128.Create(1u, 2, 4, 8)).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4Neon KeepWhere(Lanes4Neon value, Lanes4Neon mask) => new(AdvSimd.And(value.value, mask.value));
}
