namespace Edifice.Reference;

/// <summary><c>[Decode]</c>, or the same with its decoding written out: <c>[Decode(Decoding.Rate)]</c>.</summary>
public sealed record DecodeDeclaration(bool IsWrittenOut = false) : LayerDeclaration
{
    /// <inheritdoc/>
    public override string ToSource() => IsWrittenOut ? "[Decode(Decoding.Rate)]" : "[Decode]";
}
