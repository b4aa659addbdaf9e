using System;

namespace Edifice;

/// <summary>Decodes what happened over time into one static signal; also between layers.</summary>
/// <param name="decoding">How.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class DecodeAttribute(Decoding decoding = Decoding.Rate) : LayerAttribute
{
    /// <summary>How.</summary>
    public Decoding Decoding { get; } = decoding;
}
