using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Edifice.Kernels;

/// <summary>Asks for memory before it is needed, where a walk through it is too short for the machine to foresee.</summary>
internal static class Prefetch
{
    /// <summary>The cache line <paramref name="distance"/> numbers from a place, wherever that is: asking for foreign memory does nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Line(ref float place, nint distance)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0((float*)Unsafe.AsPointer(ref place) + distance);
        }
    }
}
