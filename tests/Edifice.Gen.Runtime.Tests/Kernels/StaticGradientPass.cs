using Edifice.CompilerServices;
using Edifice.Numerics;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>Runs the three gradients of a static input's synapse, those by parameters share by share.</summary>
internal readonly struct StaticGradientPass(StaticGradientCase item, int workers, Fenced weights, Fenced bias, Fenced input) : ILanePass
{
    public void Run<TLanes>()
        where TLanes : struct, ILanes<TLanes>
    {
        WeightLayout layout = item.Layout;
        float[] adjoint = item.PlacedAdjoint;
        Fenced panel = Fenced.Room(DenseKernel.PanelLength);
        for (int worker = workers - 1; worker >= 0; worker--)
        {
            WorkShare share = new(worker, workers);
            DenseKernel.StaticWeightGradient<TLanes>(
                item.Batch, layout, Placed.Rows(item.Input, layout.Inputs, layout.Inputs, item.InputStride, float.NaN), item.InputStride,
                adjoint, panel.Span, weights.Span, share);
            DenseKernel.StaticBiasGradient<TLanes>(item.Batch, layout.PaddedOutputs, adjoint, bias.Span, share);
        }

        panel.AssertFencesStand();
        Fenced scratch = Fenced.Room((layout.PaddedOutputs + layout.Inputs) * 16);
        DenseKernel.StaticInputGradient<TLanes>(
            item.Batch, layout, Placed.Matrix(layout, item.Weights), adjoint, scratch.Span, input.Span, item.InputStride);
        scratch.AssertFencesStand();
    }
}
