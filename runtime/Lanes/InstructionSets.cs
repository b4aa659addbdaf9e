using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace Edifice.Numerics;

/// <summary>
/// The instruction sets that passes use: what the machine has, and <see cref="InstructionLimit"/> allows. The questions to the
/// machine are those that ahead-of-time compilers answer at run time; the JIT folds them away.
/// </summary>
internal static class InstructionSets
{
    /// <summary>AVX-512 (F and DQ), beside AVX2.</summary>
    public static bool HasAvx512 => HasAvx2 && Avx512F.IsSupported && Avx512DQ.IsSupported && InstructionLimit.Allows(InstructionLevel.Avx512);

    /// <summary>AVX2 and FMA.</summary>
    public static bool HasAvx2 => Avx2.IsSupported && Fma.IsSupported && InstructionLimit.Allows(InstructionLevel.Avx2);

    /// <summary>SSE 4.1.</summary>
    public static bool HasSse => Sse41.IsSupported && InstructionLimit.Allows(InstructionLevel.FourLanes);

    /// <summary>NEON of 64-bit ARM.</summary>
    public static bool HasNeon => AdvSimd.Arm64.IsSupported && InstructionLimit.Allows(InstructionLevel.FourLanes);
}
