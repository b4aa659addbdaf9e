using Edifice.CompilerServices;
using Edifice.Numerics;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>Runs <see cref="EventGradientKernel.Add"/>.</summary>
internal readonly struct EventGradientPass(EventGradientCase item, Fenced running) : ILanePass
{
    public void Run<TLanes>()
        where TLanes : struct, ILanes<TLanes>
    {
        Fenced tables = Fenced.Room(EventGradientKernel.TableScratch(item.Layout.TileWidth));
        EventGradientKernel.Add<TLanes>(
            item.Steps, item.Layout, item.Timing, item.InputStride,
            Placed.Rows(item.Adjoint, item.Layout.Outputs, item.Layout.PaddedOutputs, item.AdjointStride, float.NaN), item.AdjointStride,
            tables.Span, running.Span);
        tables.AssertFencesStand();
    }
}
