using System;
using System.Linq;

namespace Edifice;

/// <summary>Finds tensors by name.</summary>
internal static class TensorViews
{
    public static MatrixView Find(NetworkInfo info, string name, Span<float> storage)
    {
        ArgumentNullException.ThrowIfNull(name);
        foreach (TensorInfo tensor in info.Parameters)
        {
            if (tensor.Name == name)
            {
                return new MatrixView(storage.Slice(tensor.Offset, tensor.Layout.Length), tensor.Layout);
            }
        }

        string known = string.Join(", ", info.Parameters.Select(tensor => tensor.Name));
        throw new ArgumentException($"{info.Name} has no tensor \"{name}\". It has {known}.", nameof(name));
    }
}
