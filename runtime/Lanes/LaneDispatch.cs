using System;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace Edifice.Numerics;

/// <summary>
/// Chooses the instruction set, once per call, at the entry of a network or an optimiser. The questions are those that
/// ahead-of-time compilers answer at run time; the JIT folds them away.
/// </summary>
public static class LaneDispatch
{
    /// <summary>The width that <see cref="LaneWidth.Automatic"/> stands for on this machine.</summary>
    public static LaneWidth Widest
        => HasAvx512 ? LaneWidth.Sixteen
        : HasAvx2 ? LaneWidth.Eight
        : Sse41.IsSupported || AdvSimd.Arm64.IsSupported ? LaneWidth.Four
        : LaneWidth.One;

    /// <summary>Whether products and sums are fused here: which of the two numeric classes this process computes in.</summary>
    public static bool IsFused => HasAvx2 || AdvSimd.Arm64.IsSupported;

    /// <summary>The instruction set that a width uses on this machine, in words.</summary>
    public static string Describe(LaneWidth width) => Resolve(width) switch
    {
        LaneWidth.Sixteen => HasAvx512 ? "AVX-512" : $"16 lanes emulated on {Base}",
        LaneWidth.Eight => HasAvx2 ? "AVX2 + FMA" : $"8 lanes emulated on {Base}",
        LaneWidth.Four => Sse41.IsSupported || AdvSimd.Arm64.IsSupported ? Base : "4 lanes emulated on scalar arithmetic",
        _ => IsFused ? "scalar with FMA" : "scalar",
    };

    private static bool HasAvx512 => HasAvx2 && Avx512F.IsSupported && Avx512DQ.IsSupported;

    private static bool HasAvx2 => Avx2.IsSupported && Fma.IsSupported;

    private static string Base
        => HasAvx2 ? "SSE + FMA" : Sse41.IsSupported ? "SSE 4.1" : AdvSimd.Arm64.IsSupported ? "NEON" : "scalar arithmetic";

    /// <summary>Runs <paramref name="pass"/> at <paramref name="width"/>, emulating what the machine lacks within its numeric class.</summary>
    public static void Run<TPass>(ref TPass pass, LaneWidth width)
        where TPass : struct, ILanePass, allows ref struct
    {
        width = Resolve(width);
        if (HasAvx2)
        {
            RunAvx2(ref pass, width);
        }
        else if (Sse41.IsSupported)
        {
            RunFour<TPass, Lanes1, Lanes4Sse>(ref pass, width);
        }
        else if (AdvSimd.Arm64.IsSupported)
        {
            RunFour<TPass, Lanes1Neon, Lanes4Neon>(ref pass, width);
        }
        else
        {
            RunFour<TPass, Lanes1, Twice<Twice<Lanes1>>>(ref pass, width);
        }
    }

    /// <exception cref="ArgumentOutOfRangeException"><paramref name="width"/> is none of the enum's values.</exception>
    internal static LaneWidth Resolve(LaneWidth width) => width switch
    {
        LaneWidth.Automatic => Widest,
        LaneWidth.One or LaneWidth.Four or LaneWidth.Eight or LaneWidth.Sixteen => width,
        _ => throw new ArgumentOutOfRangeException(nameof(width), width, "A lane width is One, Four, Eight, Sixteen or Automatic."),
    };

    private static void RunAvx2<TPass>(ref TPass pass, LaneWidth width)
        where TPass : struct, ILanePass, allows ref struct
    {
        switch (width)
        {
            case LaneWidth.Sixteen when HasAvx512:
                pass.Run<Lanes16Avx512>();
                break;
            case LaneWidth.Sixteen:
                pass.Run<Twice<Lanes8Avx2>>();
                break;
            case LaneWidth.Eight:
                pass.Run<Lanes8Avx2>();
                break;
            case LaneWidth.Four:
                pass.Run<Lanes4Fma>();
                break;
            default:
                pass.Run<Lanes1Fma>();
                break;
        }
    }

    private static void RunFour<TPass, TOne, TFour>(ref TPass pass, LaneWidth width)
        where TPass : struct, ILanePass, allows ref struct
        where TOne : struct, ILanes<TOne>
        where TFour : struct, ILanes<TFour>
    {
        switch (width)
        {
            case LaneWidth.Sixteen:
                pass.Run<Twice<Twice<TFour>>>();
                break;
            case LaneWidth.Eight:
                pass.Run<Twice<TFour>>();
                break;
            case LaneWidth.Four:
                pass.Run<TFour>();
                break;
            default:
                pass.Run<TOne>();
                break;
        }
    }
}
