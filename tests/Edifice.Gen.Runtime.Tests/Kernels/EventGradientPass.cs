using System.Linq;
using Edifice.CompilerServices;
using Edifice.Numerics;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>Runs <see cref="EventGradientKernel.Add"/> on samples of one shape.</summary>
internal readonly struct EventGradientPass(EventGradientCase[] samples, Fenced running) : ILanePass
{
    public void Run<TLanes>()
        where TLanes : struct, ILanes<TLanes>
    {
        EventGradientCase item = samples[0];
        Fenced tables = Fenced.Room(EventGradientKernel.TableScratch(item.Layout.TileWidth));
        EventGradientKernel.Add<TLanes>(
            samples.Length, item.Steps, item.Layout, samples.SelectMany(sample => sample.Timing).ToArray(), item.InputStride,
            samples.SelectMany(Adjoint).ToArray(), item.AdjointStride,
            tables.Span, running.Span);
        tables.AssertFencesStand();
    }

    private static float[] Adjoint(EventGradientCase item) =>
        Placed.Rows(item.Adjoint, item.Layout.Outputs, item.Layout.PaddedOutputs, item.AdjointStride, float.NaN);
}
