namespace Edifice.Numerics;

/// <summary>What a processor can do at once, in ascending order.</summary>
internal enum InstructionLevel
{
    /// <summary>One number.</summary>
    Scalar,

    /// <summary>Four numbers: SSE 4.1 or NEON.</summary>
    FourLanes,

    /// <summary>AVX2 and FMA.</summary>
    Avx2,

    /// <summary>AVX-512.</summary>
    Avx512,
}
