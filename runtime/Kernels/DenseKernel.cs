using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Edifice.Kernels;
using Edifice.Numerics;

namespace Edifice.CompilerServices;

/// <summary>Dense products with real values: forward, and the gradients of a static input's synapse.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class DenseKernel
{
    // Samples whose gradients are summed before they are added to the rest (docs/numerics.md).
    private const int ChunkSize = 16;

    /// <summary>current[r] = bias + W x[r], one chain of multiply-adds per output in ascending order of the inputs.</summary>
    /// <param name="rows">Samples, or samples times time steps.</param>
    /// <param name="layout">The weights' layout, of tile width 16.</param>
    /// <param name="weights">The weights.</param>
    /// <param name="bias">One number per padded output, or empty.</param>
    /// <param name="input">[rows, inputStride].</param>
    /// <param name="inputStride">Distance between rows of the input.</param>
    /// <param name="current">[rows, currentStride], overwritten up to the padded outputs.</param>
    /// <param name="currentStride">Distance between rows of the result.</param>
    public static void Forward<TLanes>(
        int rows, in WeightLayout layout, ReadOnlySpan<float> weights, ReadOnlySpan<float> bias,
        ReadOnlySpan<float> input, int inputStride, Span<float> current, int currentStride)
        where TLanes : struct, ILanes<TLanes>
    {
        Guard.Length(weights.Length, layout.Length);
        Guard.Rows(input.Length, rows, inputStride, layout.Inputs);
        Guard.Rows(current.Length, rows, currentStride, layout.PaddedOutputs);
        PanelProduct.Multiply<TLanes>(
            ref MemoryMarshal.GetReference(input), inputStride, 1, rows,
            ref MemoryMarshal.GetReference(weights), layout.TileWidth, layout.TileLength, layout.Tiles, layout.Inputs,
            ref MemoryMarshal.GetReference(current), currentStride, PanelProduct.Width,
            ref MemoryMarshal.GetReference(bias), bias.IsEmpty ? ProductStart.Zero : ProductStart.Bias);
    }

    // Inputs and samples that are packed together: 5 · 16 inputs, so that whole fives of rows go through a panel.
    private const int PackedInputs = 80;
    private const int PackedSamples = 128;

    // Two panels, so that vectors as wide as a panel have two to fill: with one, half of the products would be made twice.
    private const int PackedTiles = 2;

    /// <summary>Numbers of scratch that <see cref="StaticWeightGradient"/> takes.</summary>
    public const int PanelLength = PackedSamples * (PackedInputs + (PackedTiles * PanelProduct.Width));

    /// <summary>Weight gradient of a static input's synapse: one chain over all samples, going on from what is there.</summary>
    /// <param name="batch">Samples.</param>
    /// <param name="layout">The weights' layout, of tile width 16.</param>
    /// <param name="input">[batch, inputStride].</param>
    /// <param name="inputStride">Distance between samples of the input.</param>
    /// <param name="currentAdjoint">[batch, padded outputs]: the gradient by the current, summed over time.</param>
    /// <param name="panel">Scratch of <see cref="PanelLength"/> numbers.</param>
    /// <param name="gradient">Added to.</param>
    /// <param name="share">Which of the inputs' weights.</param>
    public static void StaticWeightGradient<TLanes>(
        int batch, in WeightLayout layout, ReadOnlySpan<float> input, int inputStride,
        ReadOnlySpan<float> currentAdjoint, Span<float> panel, Span<float> gradient, WorkShare share)
        where TLanes : struct, ILanes<TLanes>
    {
        const int Width = PanelProduct.Width;
        int padded = layout.PaddedOutputs;
        Guard.Length(gradient.Length, layout.Length);
        Guard.Rows(input.Length, batch, inputStride, layout.Inputs);
        Guard.Rows(currentAdjoint.Length, batch, padded, padded);
        Guard.AtLeast(panel.Length, PanelLength);
        (int firstInput, int endInput) = share.Of(layout.Inputs, PanelProduct.RowsAtOnce);
        if (firstInput == endInput)
        {
            return;
        }

        // Both sides are packed: a sample's inputs lie pages apart from the next one's, and rows of the adjoint a power of
        // two, so that they would fight for the same cache sets. Each is read from afar once per block instead of per tile.
        Span<float> packedInput = panel[..(PackedSamples * PackedInputs)];
        Span<float> packedAdjoint = panel.Slice(PackedSamples * PackedInputs, PackedSamples * PackedTiles * Width);
        for (int block = firstInput; block < endInput; block += PackedInputs)
        {
            int inputs = Math.Min(PackedInputs, endInput - block);
            for (int first = 0; first < batch; first += PackedSamples)
            {
                int count = Math.Min(PackedSamples, batch - first);
                for (int sample = 0; sample < count; sample++)
                {
                    input.Slice(((first + sample) * inputStride) + block, inputs).CopyTo(packedInput[(sample * PackedInputs)..]);
                }

                for (int tile = 0; tile < layout.Tiles; tile += PackedTiles)
                {
                    int tiles = Math.Min(PackedTiles, layout.Tiles - tile);
                    int columns = tiles * Width;
                    PackColumns<TLanes>(count, columns, in currentAdjoint[(first * padded) + (tile * Width)], padded, ref packedAdjoint[0]);

                    PanelProduct.Multiply<TLanes>(
                        ref MemoryMarshal.GetReference(packedInput), 1, PackedInputs, inputs,
                        ref MemoryMarshal.GetReference(packedAdjoint), columns, Width, tiles, count,
                        ref gradient[(tile * layout.TileLength) + (block * layout.TileWidth)], layout.TileWidth, layout.TileLength,
                        ref Unsafe.NullRef<float>(), ProductStart.Continue);
                }
            }
        }
    }

    /// <summary>A panel's or two's columns of a few rows, side by side: a call per row to copy so few numbers would take a sixth of the product's time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void PackColumns<TLanes>(nint rows, nint columns, ref readonly float source, nint stride, ref float packed)
        where TLanes : struct, ILanes<TLanes>
    {
        ref float from = ref Unsafe.AsRef(in source);
        for (; rows > 0; rows--)
        {
            for (nint column = 0; column < columns; column += TLanes.Count)
            {
                TLanes.Store(TLanes.Load(in Unsafe.Add(ref from, column)), ref Unsafe.Add(ref packed, column));
            }

            from = ref Unsafe.Add(ref from, stride);
            packed = ref Unsafe.Add(ref packed, columns);
        }
    }

    /// <summary>Bias gradient of a static input's synapse: running sums of 16 samples each, added in ascending order.</summary>
    /// <param name="batch">Samples.</param>
    /// <param name="padded">Outputs with padding.</param>
    /// <param name="currentAdjoint">[batch, padded]: the gradient by the current, summed over time.</param>
    /// <param name="gradient">[padded], added to.</param>
    /// <param name="share">Which of the outputs' biases.</param>
    public static void StaticBiasGradient<TLanes>(
        int batch, int padded, ReadOnlySpan<float> currentAdjoint, Span<float> gradient, WorkShare share)
        where TLanes : struct, ILanes<TLanes>
    {
        Guard.Length(gradient.Length, padded);
        Guard.Rows(currentAdjoint.Length, batch, padded, padded);
        (int firstColumn, int endColumn) = share.Of(padded, PanelProduct.Width);
        for (int column = firstColumn; column < endColumn; column += TLanes.Count)
        {
            TLanes total = TLanes.Load(in gradient[column]);
            for (int first = 0; first < batch; first += ChunkSize)
            {
                TLanes sum = TLanes.Zero;
                for (int sample = first; sample < Math.Min(first + ChunkSize, batch); sample++)
                {
                    sum += TLanes.Load(in currentAdjoint[(sample * padded) + column]);
                }

                total += sum;
            }

            TLanes.Store(total, ref gradient[column]);
        }
    }

    /// <summary>Gradient by a static input: one chain over the outputs in ascending order.</summary>
    /// <param name="batch">Samples.</param>
    /// <param name="layout">The weights' layout, of tile width 16.</param>
    /// <param name="weights">The weights.</param>
    /// <param name="currentAdjoint">[batch, padded outputs].</param>
    /// <param name="scratch">(padded outputs + inputs) · 16 numbers.</param>
    /// <param name="inputAdjoint">[batch, inputStride], overwritten; padding behind the inputs becomes zero.</param>
    /// <param name="inputStride">Distance between samples of the result.</param>
    public static void StaticInputGradient<TLanes>(
        int batch, in WeightLayout layout, ReadOnlySpan<float> weights, ReadOnlySpan<float> currentAdjoint,
        Span<float> scratch, Span<float> inputAdjoint, int inputStride)
        where TLanes : struct, ILanes<TLanes>
    {
        const int Width = PanelProduct.Width;
        int padded = layout.PaddedOutputs;
        Guard.Length(weights.Length, layout.Length);
        Guard.Rows(currentAdjoint.Length, batch, padded, padded);
        Guard.Rows(inputAdjoint.Length, batch, inputStride, layout.Inputs);
        Guard.AtLeast(scratch.Length, (padded + layout.Inputs) * Width);
        Span<float> adjoints = scratch[..(padded * Width)];
        Span<float> products = scratch.Slice(padded * Width, layout.Inputs * Width);
        for (int first = 0; first < batch; first += Width)
        {
            // Sixteen samples side by side take the place of a panel's columns; the weights stay as they lie.
            int count = Math.Min(Width, batch - first);
            adjoints.Clear();
            for (int sample = 0; sample < count; sample++)
            {
                ReadOnlySpan<float> row = currentAdjoint.Slice((first + sample) * padded, padded);
                for (int output = 0; output < padded; output++)
                {
                    adjoints[(output * Width) + sample] = row[output];
                }
            }

            for (int tile = 0; tile < layout.Tiles; tile++)
            {
                int outputs = Math.Min(layout.TileWidth, layout.Outputs - (tile * layout.TileWidth));
                PanelProduct.Multiply<TLanes>(
                    in weights[tile * layout.TileLength], layout.TileWidth, 1, layout.Inputs,
                    ref adjoints[tile * layout.TileWidth * Width], Width, 0, 1, outputs,
                    ref products[0], Width, 0,
                    ref Unsafe.NullRef<float>(), tile == 0 ? ProductStart.Zero : ProductStart.Continue);
            }

            for (int sample = 0; sample < count; sample++)
            {
                Span<float> row = inputAdjoint.Slice((first + sample) * inputStride, inputStride);
                for (int input = 0; input < layout.Inputs; input++)
                {
                    row[input] = products[(input * Width) + sample];
                }

                row[layout.Inputs..].Clear();
            }
        }
    }
}
