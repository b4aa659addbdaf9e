namespace Edifice.Gen.Runtime.Tests;

/// <summary>Rows of real values and a synapse behind them.</summary>
/// <param name="Input">[rows, in].</param>
/// <param name="Weights">[out, in].</param>
/// <param name="Bias">[out]; zeros without a bias.</param>
/// <param name="HasBias">Whether the kernel is given the bias.</param>
internal sealed record DenseCase(float[] Input, float[] Weights, float[] Bias, bool HasBias)
{
    public int Inputs => Weights.Length / Bias.Length;

    public int Rows => Input.Length / Inputs;

    public WeightLayout Layout => new(Bias.Length, Inputs, TileWidth: 16, HasZeroRow: false);

    public override string ToString() => $"{Rows} rows, {Layout}, bias {HasBias}";
}
