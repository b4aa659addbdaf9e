namespace Edifice.Generator.Model;

/// <summary>The input: so many features per sample, the same at every time step.</summary>
internal sealed record InputSpec(int Index, int Size) : LayerSpec(Index, "Input", null)
{
    public override string Title => FormattableText.Of($"Input {Size}");
}
