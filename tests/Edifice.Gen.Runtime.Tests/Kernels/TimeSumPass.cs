using Edifice.CompilerServices;
using Edifice.Numerics;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>Runs <see cref="TimeSums.Add"/> on the first sample, and <see cref="TimeSums.PerSample"/> on all.</summary>
internal readonly struct TimeSumPass(int samples, int steps, float[] rows, int stride, Fenced running, Fenced sums) : ILanePass
{
    public void Run<TLanes>()
        where TLanes : struct, ILanes<TLanes>
    {
        TimeSums.Add<TLanes>(steps, running.Span.Length, rows, stride, running.Span);
        TimeSums.PerSample<TLanes>(samples, steps, running.Span.Length, rows, stride, sums.Span);
    }
}
