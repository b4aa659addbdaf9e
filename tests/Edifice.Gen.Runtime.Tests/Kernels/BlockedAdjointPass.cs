using Edifice.CompilerServices;
using Edifice.Numerics;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>Runs <see cref="BlockedAdjointKernel.Backward"/>.</summary>
internal readonly struct BlockedAdjointPass<TNeuron>(BlockedAdjointCase item, Fenced currentAdjoint) : ILanePass
    where TNeuron : struct, IStageNeuron
{
    public void Run<TLanes>()
        where TLanes : struct, ILanes<TLanes>
    {
        Fenced scratch = Fenced.Room(BlockedAdjointKernel.ScratchLength(item.Shape.TimeSteps, TNeuron.TapeCount));
        BlockedAdjointKernel.Backward<TLanes, TNeuron>(
            item.Samples, item.Shape, item.Currents, item.Outputs, item.Packed, item.OutputAdjoints, item.Stride, item.SpikeAdjoints,
            scratch.Span, currentAdjoint.Span);
        scratch.AssertFencesStand();
    }
}
