using System.Collections.Generic;

namespace Edifice.Persistence;

/// <summary>A header that was read and checked: its tensors cover the data without a hole, in the order of the data.</summary>
/// <param name="Tensors">By name, in the order of the data.</param>
/// <param name="Metadata">Text by name, in the order of the file.</param>
/// <param name="DataLength">Bytes of all tensors together.</param>
internal sealed record TensorHeader(
    OrderedDictionary<string, TensorEntry> Tensors, OrderedDictionary<string, string> Metadata, long DataLength)
{
    /// <summary>Bytes before the header: its length.</summary>
    public const int PrefixLength = sizeof(ulong);

    public const string MetadataName = "__metadata__";
    public const string TypeName = "dtype";
    public const string ShapeName = "shape";
    public const string PlaceName = "data_offsets";
}
