using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Edifice.Kernels;
using Edifice.Numerics;

namespace Edifice.CompilerServices;

/// <summary>Gradients of a synapse that works step by step: by its weights for real inputs, and by its inputs.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class StepGradientKernel
{
    /// <summary>Numbers that the repacked weights take.</summary>
    public static int PackedLength(int paddedInputs, int outputs) => paddedInputs * outputs;

    /// <summary>Repacks weights into panels of 16 inputs, [in / 16][out][16], so that the product by the adjoint runs along outputs.</summary>
    /// <param name="layout">The weights' layout.</param>
    /// <param name="weights">The weights.</param>
    /// <param name="paddedInputs">Inputs with padding; a multiple of 16.</param>
    /// <param name="packed">Overwritten; the padding becomes zero.</param>
    public static void Pack(in WeightLayout layout, ReadOnlySpan<float> weights, int paddedInputs, Span<float> packed)
    {
        const int Width = PanelProduct.Width;
        Guard.Length(weights.Length, layout.Length);
        Guard.Length(packed.Length, PackedLength(paddedInputs, layout.Outputs));
        for (int panel = 0; panel < paddedInputs / Width; panel++)
        {
            int inputs = Math.Clamp(layout.Inputs - (panel * Width), 0, Width);
            Span<float> result = packed.Slice(panel * layout.Outputs * Width, layout.Outputs * Width);
            if (inputs < Width)
            {
                result.Clear();
            }

            for (int tile = 0; tile * layout.TileWidth < layout.Outputs && inputs > 0; tile++)
            {
                int outputs = Math.Min(layout.TileWidth, layout.Outputs - (tile * layout.TileWidth));
                PackTile(
                    inputs, outputs, layout.TileWidth, in weights[(tile * layout.TileLength) + (panel * Width * layout.TileWidth)],
                    ref result[tile * layout.TileWidth * Width]);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void PackTile(int inputs, int outputs, int tileWidth, ref readonly float weights, ref float packed)
    {
        for (nint input = 0; input < inputs; input++)
        {
            ref float from = ref Unsafe.Add(ref Unsafe.AsRef(in weights), input * tileWidth);
            ref float to = ref Unsafe.Add(ref packed, input);
            for (nint output = 0; output < outputs; output++)
            {
                Unsafe.Add(ref to, output * PanelProduct.Width) = Unsafe.Add(ref from, output);
            }
        }
    }

    /// <summary>Gradient by the input of every step: one chain over the outputs in ascending order.</summary>
    /// <param name="rows">Samples times time steps.</param>
    /// <param name="outputs">Outputs of the synapse.</param>
    /// <param name="paddedInputs">Inputs with padding.</param>
    /// <param name="packed">The weights as <see cref="Pack"/> left them.</param>
    /// <param name="currentAdjoint">[rows, currentStride].</param>
    /// <param name="currentStride">Distance between rows of the current's adjoint.</param>
    /// <param name="inputAdjoint">[rows, inputStride], overwritten up to the padded inputs.</param>
    /// <param name="inputStride">Distance between rows of the input's adjoint.</param>
    public static void InputGradient<TLanes>(
        int rows, int outputs, int paddedInputs, ReadOnlySpan<float> packed,
        ReadOnlySpan<float> currentAdjoint, int currentStride, Span<float> inputAdjoint, int inputStride)
        where TLanes : struct, ILanes<TLanes>
    {
        Guard.Length(packed.Length, PackedLength(paddedInputs, outputs));
        Guard.Rows(currentAdjoint.Length, rows, currentStride, outputs);
        Guard.Rows(inputAdjoint.Length, rows, inputStride, paddedInputs);
        PanelProduct.Multiply<TLanes>(
            ref MemoryMarshal.GetReference(currentAdjoint), currentStride, 1, rows,
            ref MemoryMarshal.GetReference(packed), PanelProduct.Width, outputs * PanelProduct.Width,
            paddedInputs / PanelProduct.Width, outputs,
            ref MemoryMarshal.GetReference(inputAdjoint), inputStride, PanelProduct.Width,
            ref Unsafe.NullRef<float>(), ProductStart.Zero);
    }

    /// <summary>Adds one sample's weight gradient for real inputs: a chain per group of 5 steps, the latest group first.</summary>
    /// <param name="steps">T.</param>
    /// <param name="layout">The weights' layout, of tile width 16.</param>
    /// <param name="input">[time, inputStride].</param>
    /// <param name="inputStride">Distance between steps of the input.</param>
    /// <param name="currentAdjoint">[time, currentStride].</param>
    /// <param name="currentStride">Distance between steps of the current's adjoint.</param>
    /// <param name="running">The chunk's sum, in the weights' layout.</param>
    public static void AddWeightGradient<TLanes>(
        int steps, in WeightLayout layout, ReadOnlySpan<float> input, int inputStride,
        ReadOnlySpan<float> currentAdjoint, int currentStride, Span<float> running)
        where TLanes : struct, ILanes<TLanes>
    {
        Guard.Rows(input.Length, steps, inputStride, layout.Inputs);
        Guard.Rows(currentAdjoint.Length, steps, currentStride, layout.PaddedOutputs);
        Guard.Length(running.Length, layout.Length);
        for (int first = (steps - 1) / TimeSums.GroupSize * TimeSums.GroupSize; first >= 0; first -= TimeSums.GroupSize)
        {
            int count = Math.Min(TimeSums.GroupSize, steps - first);
            PanelProduct.Multiply<TLanes>(
                in input[first * inputStride], 1, inputStride, layout.Inputs,
                in currentAdjoint[first * currentStride], currentStride, PanelProduct.Width, layout.Tiles, count,
                ref MemoryMarshal.GetReference(running), layout.TileWidth, layout.TileLength,
                ref Unsafe.NullRef<float>(), ProductStart.AddTo);
        }
    }
}
