using System;

namespace Edifice.Numerics;

/// <summary>Chooses the instruction set, once per call, at the entry of a network or an optimiser.</summary>
public static class LaneDispatch
{
    /// <summary>The width that <see cref="LaneWidth.Automatic"/> stands for on this machine.</summary>
    public static LaneWidth Widest
        => InstructionSets.HasAvx512 ? LaneWidth.Sixteen
        : InstructionSets.HasAvx2 ? LaneWidth.Eight
        : InstructionSets.HasSse || InstructionSets.HasNeon ? LaneWidth.Four
        : LaneWidth.One;

    /// <summary>Whether products and sums are fused here: which of the two numeric classes this process computes in.</summary>
    public static bool IsFused => InstructionSets.HasAvx2 || InstructionSets.HasNeon;

    /// <summary>The instruction set that a width uses on this machine, in words.</summary>
    public static string Describe(LaneWidth width) => Resolve(width) switch
    {
        LaneWidth.Sixteen => InstructionSets.HasAvx512 ? "AVX-512" : $"16 lanes emulated on {Base}",
        LaneWidth.Eight => InstructionSets.HasAvx2 ? "AVX2 + FMA" : $"8 lanes emulated on {Base}",
        LaneWidth.Four => InstructionSets.HasSse || InstructionSets.HasNeon ? Base : "4 lanes emulated on scalar arithmetic",
        _ => IsFused ? "scalar with FMA" : "scalar",
    };

    private static string Base
        => InstructionSets.HasAvx2 ? "SSE + FMA" : InstructionSets.HasSse ? "SSE 4.1" : InstructionSets.HasNeon ? "NEON" : "scalar arithmetic";

    /// <summary>Runs <paramref name="pass"/> at <paramref name="width"/>, emulating what the machine lacks within its numeric class.</summary>
    public static void Run<TPass>(ref TPass pass, LaneWidth width)
        where TPass : struct, ILanePass, allows ref struct
    {
        width = Resolve(width);
        if (!LaneWidths.AreAll)
        {
            RunWidest(ref pass);
        }
        else if (InstructionSets.HasAvx2)
        {
            RunAvx2(ref pass, width);
        }
        else if (InstructionSets.HasSse)
        {
            RunFour<TPass, Lanes1, Lanes4Sse>(ref pass, width);
        }
        else if (InstructionSets.HasNeon)
        {
            RunFour<TPass, Lanes1Neon, Lanes4Neon>(ref pass, width);
        }
        else
        {
            RunFour<TPass, Lanes1, Twice<Twice<Lanes1>>>(ref pass, width);
        }
    }

    /// <summary>Runs <paramref name="pass"/> with one number at a time, whatever the widths of the program: for what is no vector's work.</summary>
    internal static void RunOne<TPass>(ref TPass pass)
        where TPass : struct, ILanePass, allows ref struct
    {
        if (InstructionSets.HasAvx2)
        {
            pass.Run<Lanes1Fma>();
        }
        else if (InstructionSets.HasNeon)
        {
            pass.Run<Lanes1Neon>();
        }
        else
        {
            pass.Run<Lanes1>();
        }
    }

    /// <summary>The width that is meant; the machine's own where the program has no other.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="width"/> is none of the enum's values.</exception>
    internal static LaneWidth Resolve(LaneWidth width) => width switch
    {
        LaneWidth.Automatic => Widest,
        LaneWidth.One or LaneWidth.Four or LaneWidth.Eight or LaneWidth.Sixteen => LaneWidths.AreAll ? width : Widest,
        _ => throw new ArgumentOutOfRangeException(nameof(width), width, "A lane width is One, Four, Eight, Sixteen or Automatic."),
    };

    private static void RunWidest<TPass>(ref TPass pass)
        where TPass : struct, ILanePass, allows ref struct
    {
        if (InstructionSets.HasAvx512)
        {
            pass.Run<Lanes16Avx512>();
        }
        else if (InstructionSets.HasAvx2)
        {
            pass.Run<Lanes8Avx2>();
        }
        else if (InstructionSets.HasSse)
        {
            pass.Run<Lanes4Sse>();
        }
        else if (InstructionSets.HasNeon)
        {
            pass.Run<Lanes4Neon>();
        }
        else
        {
            pass.Run<Lanes1>();
        }
    }

    private static void RunAvx2<TPass>(ref TPass pass, LaneWidth width)
        where TPass : struct, ILanePass, allows ref struct
    {
        switch (width)
        {
            case LaneWidth.Sixteen when InstructionSets.HasAvx512:
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
