using System;
using Edifice.Numerics;

namespace Edifice;

/// <summary>What the runtime does on this machine.</summary>
public static class EdificeRuntime
{
    /// <summary>
    /// The widest instruction set that passes use in this process: <c>AVX-512</c>, <c>AVX2 + FMA</c>, <c>SSE 4.1</c>, <c>NEON</c> or
    /// <c>scalar</c>.
    /// </summary>
    /// <remarks>
    /// A program that was compiled ahead of time for x64 uses AVX2 only where <c>IlcInstructionSet</c> lets it look: the package's
    /// build files see to that. The environment variable <c>EDIFICE_INSTRUCTION_SET</c>, or <c>Edifice.InstructionSet</c> in the
    /// runtime configuration, sets a limit: <c>avx512</c>, <c>avx2</c>, <c>sse</c>, <c>neon</c> or <c>scalar</c>. Below AVX2 on x64, and below NEON on
    /// arm64, a process computes in the numeric class without fused multiply-add (docs/numerics.md).
    /// </remarks>
    /// <exception cref="InvalidOperationException">The limit is none of these names.</exception>
    public static string InstructionSet => LaneDispatch.Describe(LaneWidth.Automatic);
}
