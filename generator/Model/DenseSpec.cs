namespace Edifice.Generator.Model;

/// <summary>A dense synapse.</summary>
/// <param name="Index">Position in the layered form.</param>
/// <param name="Name">Name of its stage.</param>
/// <param name="Inputs">Null where they are left to the layer before.</param>
/// <param name="Outputs">As written.</param>
/// <param name="HasBias">Whether there is a trainable bias.</param>
internal sealed record DenseSpec(int Index, string? Name, int? Inputs, int Outputs, bool HasBias) : LayerSpec(Index, "Dense", Name)
{
    public override string Title => Inputs is { } inputs
        ? FormattableText.Of($"Dense {inputs} → {Outputs}")
        : FormattableText.Of($"Dense {Outputs}");
}
