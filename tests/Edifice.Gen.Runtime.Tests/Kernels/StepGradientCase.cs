using CsCheck;
using G = CsCheck.Gen;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>A synapse between values that change from step to step: one sample, or rows of samples and steps.</summary>
internal sealed class StepGradientCase(WeightLayout layout, int steps, int gap, int seed)
{
    // The product by the adjoint goes through the outputs in blocks of 384.
    private static readonly Gen<int> Outputs = G.Frequency((5, G.Int[1, 67]), (1, G.Int[380, 400]));

    public static Gen<StepGradientCase> Any { get; } = G.Select(
        G.Int[1, 70], Outputs, G.OneOf(16, 32), G.Bool, G.Int[1, 33], G.Int[0, 9], G.Int[0, 1_000_000]).Select(
        (inputs, outputs, tileWidth, hasZeroRow, steps, gap, seed)
            => new StepGradientCase(new WeightLayout(outputs, inputs, tileWidth, hasZeroRow), steps, gap, seed));

    public WeightLayout Layout => layout;

    /// <summary>The layout of real inputs.</summary>
    public WeightLayout NarrowLayout => layout with { TileWidth = 16, HasZeroRow = false };

    public int Steps => steps;

    public int PaddedInputs => ((layout.Inputs + 15) / 16 * 16) + (gap > 4 ? 16 : 0);

    public int InputStride => PaddedInputs + gap;

    public int AdjointStride => NarrowLayout.PaddedOutputs + gap;

    /// <summary>[out, in].</summary>
    public float[] Weights { get; } = Floats.Uniform(layout.Outputs * layout.Inputs, -4, 4, seed);

    /// <summary>[time, in].</summary>
    public float[] Input { get; } = Floats.Uniform(steps * layout.Inputs, -4, 4, seed + 1L);

    /// <summary>[time, out].</summary>
    public float[] Adjoint { get; } = Floats.Uniform(steps * layout.Outputs, -4, 4, seed + 2L);

    /// <summary>[out, in].</summary>
    public float[] Running { get; } = Floats.Uniform(layout.Outputs * layout.Inputs, -4, 4, seed + 3L);

    public float[] PlacedAdjoint => Placed.Rows(Adjoint, layout.Outputs, NarrowLayout.PaddedOutputs, AdjointStride, float.NaN);

    public override string ToString() => $"{layout}, {steps} steps, gap {gap}, seed {seed}";
}
