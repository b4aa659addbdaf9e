using System;
using System.Diagnostics;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Edifice.Benchmarks;

/// <summary>What one thread of this machine can do at best: multiply-adds, and reading by the size of what is read.</summary>
internal static class MachineLimits
{
    private const int Rounds = 15;
    private const int Chains = 12;

    /// <summary>Fused multiply-adds, in GFLOP/s (two operations each); NaN where the machine has none that is measured here.</summary>
    public static double PeakGigaflops()
    {
        if (!Fma.IsSupported)
        {
            return double.NaN;
        }

        const int Loops = 2_000_000;
        double wide = Avx512F.IsSupported ? Best(Loops, Chains512) : double.PositiveInfinity;
        double narrow = Best(Loops, Chains256);
        return Math.Max(
            2.0 * Chains * Vector512<float>.Count * Loops / (wide * 1e6),
            2.0 * Chains * Vector256<float>.Count * Loops / (narrow * 1e6));
    }

    /// <summary>Reading the same numbers again and again, in GB/s.</summary>
    public static double ReadGigabytes(int kilobytes)
    {
        float[] memory = GC.AllocateArray<float>(kilobytes * 1024 / sizeof(float), pinned: true);
        Array.Fill(memory, 0.5f);
        int loops = Math.Max(1, 32 * 1024 / kilobytes);
        double best = Best(loops, count => Read(memory, count));
        return (double)kilobytes * 1024 * loops / (best * 1e6);
    }

    private static double Best(int loops, Func<int, float> action)
    {
        double best = double.PositiveInfinity;
        for (int round = 0; round < Rounds; round++)
        {
            long start = Stopwatch.GetTimestamp();
            float sum = action(loops);
            double time = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            if (!float.IsNaN(sum))
            {
                best = Math.Min(best, time);
            }
        }

        return best;
    }

    // Twelve chains hide the latency of the multiply-add on every core that has two units for it.
    private static float Chains256(int loops)
    {
        Vector256<float> a = Vector256<float>.One, b = a, c = a, d = a, e = a, f = a, g = a, h = a, i = a, j = a, k = a, l = a;
        Vector256<float> x = Vector256.Create(0.999f), y = Vector256.Create(0.001f);
        for (int loop = 0; loop < loops; loop++)
        {
            a = Fma.MultiplyAdd(a, x, y);
            b = Fma.MultiplyAdd(b, x, y);
            c = Fma.MultiplyAdd(c, x, y);
            d = Fma.MultiplyAdd(d, x, y);
            e = Fma.MultiplyAdd(e, x, y);
            f = Fma.MultiplyAdd(f, x, y);
            g = Fma.MultiplyAdd(g, x, y);
            h = Fma.MultiplyAdd(h, x, y);
            i = Fma.MultiplyAdd(i, x, y);
            j = Fma.MultiplyAdd(j, x, y);
            k = Fma.MultiplyAdd(k, x, y);
            l = Fma.MultiplyAdd(l, x, y);
        }

        return Vector256.Sum(a + b + c + d + e + f + g + h + i + j + k + l);
    }

    private static float Chains512(int loops)
    {
        Vector512<float> a = Vector512<float>.One, b = a, c = a, d = a, e = a, f = a, g = a, h = a, i = a, j = a, k = a, l = a;
        Vector512<float> x = Vector512.Create(0.999f), y = Vector512.Create(0.001f);
        for (int loop = 0; loop < loops; loop++)
        {
            a = Avx512F.FusedMultiplyAdd(a, x, y);
            b = Avx512F.FusedMultiplyAdd(b, x, y);
            c = Avx512F.FusedMultiplyAdd(c, x, y);
            d = Avx512F.FusedMultiplyAdd(d, x, y);
            e = Avx512F.FusedMultiplyAdd(e, x, y);
            f = Avx512F.FusedMultiplyAdd(f, x, y);
            g = Avx512F.FusedMultiplyAdd(g, x, y);
            h = Avx512F.FusedMultiplyAdd(h, x, y);
            i = Avx512F.FusedMultiplyAdd(i, x, y);
            j = Avx512F.FusedMultiplyAdd(j, x, y);
            k = Avx512F.FusedMultiplyAdd(k, x, y);
            l = Avx512F.FusedMultiplyAdd(l, x, y);
        }

        return Vector512.Sum(a + b + c + d + e + f + g + h + i + j + k + l);
    }

    private static float Read(float[] memory, int loops)
    {
        Vector256<float> a = default, b = default, c = default, d = default;
        ref float start = ref memory[0];
        for (int loop = 0; loop < loops; loop++)
        {
            for (nuint index = 0; index < (nuint)memory.Length; index += 32)
            {
                a += Vector256.LoadUnsafe(ref start, index);
                b += Vector256.LoadUnsafe(ref start, index + 8);
                c += Vector256.LoadUnsafe(ref start, index + 16);
                d += Vector256.LoadUnsafe(ref start, index + 24);
            }
        }

        return Vector256.Sum(a + b + c + d);
    }
}
