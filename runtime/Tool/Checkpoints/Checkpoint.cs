using System.Collections.Generic;
using System.Linq;

namespace Edifice.Tool;

/// <summary>Named tensors of a file, whoever wrote it.</summary>
/// <param name="Path">The file.</param>
/// <param name="Format">"safetensors" or "npz".</param>
/// <param name="Tensors">In the order of the file.</param>
/// <param name="Metadata">Text by name; an archive has none.</param>
internal sealed record Checkpoint(string Path, string Format, IReadOnlyList<CheckpointTensor> Tensors, IReadOnlyDictionary<string, string> Metadata)
{
    /// <summary>Its tensors as errors list them.</summary>
    public string Listed => Wording.Tensors(Tensors.Select(tensor => (tensor.Name, tensor.Shape)));
}
