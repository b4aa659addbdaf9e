using Edifice.CompilerServices;
using Edifice.Numerics;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>Runs <see cref="StepGradientKernel.AddWeightGradient"/>.</summary>
internal readonly struct StepWeightGradientPass(StepGradientCase item, Fenced running) : ILanePass
{
    public void Run<TLanes>()
        where TLanes : struct, ILanes<TLanes>
        => StepGradientKernel.AddWeightGradient<TLanes>(
            item.Steps, item.NarrowLayout,
            Placed.Rows(item.Input, item.Layout.Inputs, item.Layout.Inputs, item.InputStride, float.NaN), item.InputStride,
            item.PlacedAdjoint, item.AdjointStride, running.Span);
}
