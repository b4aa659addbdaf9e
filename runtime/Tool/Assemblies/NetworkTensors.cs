using System.Collections.Generic;
using System.Linq;

namespace Edifice.Tool;

/// <summary>A network's tensors as files have them.</summary>
internal static class NetworkTensors
{
    public static IReadOnlyList<long> ShapeOf(TensorInfo tensor)
        => tensor.IsMatrix ? [tensor.Layout.Outputs, tensor.Layout.Inputs] : [tensor.Layout.Outputs];

    public static IEnumerable<(string Name, IReadOnlyList<long> Shape)> Of(NetworkInfo info)
        => info.Parameters.Select(tensor => (tensor.Name, ShapeOf(tensor)));
}
