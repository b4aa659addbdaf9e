using Edifice.CompilerServices;
using Edifice.Numerics;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>Runs <see cref="EventKernel.Forward"/>; the bits behind the last input are set.</summary>
internal readonly struct EventForwardPass(EventCase item, Fenced current) : ILanePass
{
    public void Run<TLanes>()
        where TLanes : struct, ILanes<TLanes>
    {
        Fenced scratch = Fenced.Room(EventKernel.EventScratch(item.Rows, item.Layout.Inputs));
        EventKernel.Forward<TLanes>(
            item.Rows, item.Layout, Placed.Matrix(item.Layout, item.Weights), item.PlacedBias,
            Placed.Bits(item.Spikes, item.Layout.Inputs, item.SpikeStride, noise: true), item.SpikeStride,
            scratch.Span, current.Span, item.CurrentStride);
        scratch.AssertFencesStand();
    }
}
