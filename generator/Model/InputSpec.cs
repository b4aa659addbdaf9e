namespace Edifice.Generator.Model;

/// <summary>The input: so many features per sample, the same at every time step or others in each.</summary>
/// <param name="Index">Position in the layered form.</param>
/// <param name="Size">Features.</param>
/// <param name="IsPerStep">Whether it differs from step to step.</param>
/// <param name="IsSpikes">Whether every number is 0 or 1.</param>
internal sealed record InputSpec(int Index, int Size, bool IsPerStep = false, bool IsSpikes = false) : LayerSpec(Index, "Input", null)
{
    public override string Title => FormattableText.Of($"Input {Size}");
}
