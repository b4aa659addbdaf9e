namespace Edifice.Generator.Model;

/// <summary>A signal over time becomes a static one.</summary>
/// <param name="Index">Position in the layered form.</param>
/// <param name="Decoding">Name of the enum's member, such as <c>Rate</c>.</param>
internal sealed record DecodeSpec(int Index, string Decoding) : LayerSpec(Index, "Decode", null)
{
    /// <summary>The mean over the time steps, which the compact form ends with.</summary>
    public const string Rate = "Rate";

    public override string Title => $"Decode {Decoding}";
}
