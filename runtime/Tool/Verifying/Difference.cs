namespace Edifice.Tool;

/// <summary>One thing in which a file is not what a network takes.</summary>
/// <param name="Kind">What sort of thing.</param>
/// <param name="Tensor">The tensor; null where it is about the whole file.</param>
/// <param name="Found">What the file has.</param>
/// <param name="Expected">What the network takes.</param>
/// <param name="Advice">What to do.</param>
internal sealed record Difference(DifferenceKind Kind, string? Tensor, string Found, string Expected, string Advice);

/// <summary>Sorts of differences; their names are part of the JSON.</summary>
internal enum DifferenceKind
{
    /// <summary>The network has a tensor that the file does not have.</summary>
    Missing,

    /// <summary>The file has a tensor that the network does not have.</summary>
    Extra,

    /// <summary>A tensor has other dimensions.</summary>
    Shape,

    /// <summary>A tensor's numbers are no real ones.</summary>
    Type,

    /// <summary>A tensor holds NaN or infinity.</summary>
    NotFinite,

    /// <summary>The file was saved of another declaration.</summary>
    Fingerprint,

    /// <summary>The file is of a later format.</summary>
    Format,
}
