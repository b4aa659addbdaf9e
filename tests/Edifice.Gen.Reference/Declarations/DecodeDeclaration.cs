namespace Edifice.Reference;

/// <summary><c>[Decode]</c>, or with its decoding written out: <c>[Decode(Decoding.Count)]</c>.</summary>
public sealed record DecodeDeclaration(DecodeRule? Decoding = null) : LayerDeclaration
{
    /// <inheritdoc/>
    public override string ToSource() => Decoding is { } decoding
        ? new AttributeText("Decode").Value(nameof(Decoding), decoding).ToString()
        : "[Decode]";
}
