namespace Edifice.Generator.Model;

/// <summary>A signal over time becomes a static one.</summary>
/// <param name="Index">Position in the layered form.</param>
/// <param name="Decoding">Name of the enum's member, such as <c>Rate</c>.</param>
/// <param name="Decoder">What the runtime says about it.</param>
internal sealed record DecodeSpec(int Index, string Decoding, DecoderSpec Decoder) : LayerSpec(Index, "Decode", null)
{
    public override string Title => $"Decode {Decoding}";
}
