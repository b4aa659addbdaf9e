using Edifice.CompilerServices;
using Edifice.Numerics;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>Runs <see cref="DenseKernel.Forward"/>; what lies between the rows of the input is NaN.</summary>
internal readonly struct DenseForwardPass(DenseCase item, Fenced current, int currentStride) : ILanePass
{
    public void Run<TLanes>()
        where TLanes : struct, ILanes<TLanes>
    {
        WeightLayout layout = item.Layout;
        int inputStride = layout.Inputs + 3;
        DenseKernel.Forward<TLanes>(
            item.Rows, layout, Placed.Matrix(layout, item.Weights),
            item.HasBias ? Placed.Rows(item.Bias, layout.Outputs, layout.PaddedOutputs, layout.PaddedOutputs, 0f) : [],
            Placed.Rows(item.Input, layout.Inputs, layout.Inputs, inputStride, float.NaN), inputStride, current.Span, currentStride);
    }
}
