using Edifice.CompilerServices;
using Edifice.Numerics;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>Repacks the weights and runs <see cref="StepGradientKernel.InputGradient"/>.</summary>
internal readonly struct StepInputGradientPass(StepGradientCase item, Fenced inputAdjoint) : ILanePass
{
    public void Run<TLanes>()
        where TLanes : struct, ILanes<TLanes>
    {
        int outputs = item.Layout.Outputs;
        Fenced packed = Fenced.Room(StepGradientKernel.PackedLength(item.PaddedInputs, outputs));
        StepGradientKernel.Pack(item.Layout, Placed.Matrix(item.Layout, item.Weights), item.PaddedInputs, packed.Span);
        packed.AssertFencesStand();
        StepGradientKernel.InputGradient<TLanes>(
            item.Steps, outputs, item.PaddedInputs, packed.Span, item.PlacedAdjoint, item.AdjointStride, inputAdjoint.Span, item.InputStride);
    }
}
