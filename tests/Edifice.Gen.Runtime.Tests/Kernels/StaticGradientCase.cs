using CsCheck;
using G = CsCheck.Gen;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>A static input's synapse with the gradient by its current, summed over time.</summary>
internal sealed class StaticGradientCase(int batch, int inputs, int outputs, int gap, int workers, int seed)
{
    public static Gen<StaticGradientCase> Any { get; } = G.Select(
        G.OneOf(1, 2, 15, 16, 17, 33, 400), G.Int[1, 40], G.Int[1, 67], G.Int[0, 9], G.Int[1, 5], G.Int[0, 1_000_000]).Select(
        (batch, inputs, outputs, gap, workers, seed) => new StaticGradientCase(batch, inputs, outputs, gap, workers, seed));

    public int Batch => batch;

    /// <summary>Shares that the gradients by parameters come in.</summary>
    public int Workers => workers;

    public WeightLayout Layout { get; } = new(outputs, inputs, TileWidth: 16, HasZeroRow: false);

    public int InputStride => Layout.Inputs + gap;

    /// <summary>[batch, in].</summary>
    public float[] Input { get; } = Floats.Uniform(batch * inputs, -4, 4, seed);

    /// <summary>[out, in].</summary>
    public float[] Weights { get; } = Floats.Uniform(outputs * inputs, -4, 4, seed + 1L);

    /// <summary>[batch, out].</summary>
    public float[] Adjoint { get; } = Floats.Uniform(batch * outputs, -4, 4, seed + 2L);

    /// <summary>[out, in]: what an earlier Backward has left.</summary>
    public float[] Earlier { get; } = Floats.Uniform(outputs * inputs, -4, 4, seed + 3L);

    /// <summary>[out].</summary>
    public float[] EarlierBias { get; } = Floats.Uniform(outputs, -4, 4, seed + 4L);

    /// <summary>[batch, padded out].</summary>
    public float[] PlacedAdjoint => Placed.Rows(Adjoint, Layout.Outputs, Layout.PaddedOutputs, Layout.PaddedOutputs, 0f);

    public float[] PlacedBias(float[] values) => Placed.Rows(values, Layout.Outputs, Layout.PaddedOutputs, Layout.PaddedOutputs, 0f);

    public override string ToString() => $"batch {Batch}, {Layout}, input stride {InputStride}, {Workers} workers, seed {seed}";
}
