namespace Edifice;

/// <summary>How many numbers a kernel handles at once. Results do not depend on it; it exists for measuring and verifying.</summary>
public enum LaneWidth
{
    /// <summary>The widest that the machine has.</summary>
    Automatic = 0,

    /// <summary>Scalar.</summary>
    One = 1,

    /// <summary>128 bits: SSE, NEON, or four scalars where there is neither.</summary>
    Four = 4,

    /// <summary>256 bits: AVX2 with FMA, or twice four lanes.</summary>
    Eight = 8,

    /// <summary>512 bits: AVX-512, or twice eight lanes.</summary>
    Sixteen = 16,
}
