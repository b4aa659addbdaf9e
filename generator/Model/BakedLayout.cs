using System.Collections.Generic;

namespace Edifice.Generator.Model;

/// <summary>Where tensors lie in a weights resource: a rule that knows nothing but their names, order and shapes.</summary>
/// <remarks>
/// The build task lays a file out by it, and the compiler holds it against the network's plan; both are compiled from this file. It
/// is the plan's own layout for the networks that are declared most: real numbers into the first synapse, spikes into all others.
/// A network that lies otherwise copies its parameters once. Another rule is another <see cref="Version"/>.
/// </remarks>
internal static class BakedLayout
{
    /// <summary>The rule's number, which stands in every manifest.</summary>
    public const int Version = 1;

    /// <summary>The most numbers of a resource, 256 MB of them: what is larger is no part of a program, but a file beside it.</summary>
    public const int MostNumbers = 64 * 1024 * 1024;

    /// <summary>The most tensors of a file.</summary>
    public const int MostTensors = 10_000;

    /// <summary>Lays tensors one behind the other; null where they would take more than a resource can hold.</summary>
    /// <param name="tensors">Names, and shapes of one or two sizes above 0, in the order of the file.</param>
    public static IReadOnlyList<BakedTensor>? Of(IEnumerable<(string Name, IReadOnlyList<int> Shape)> tensors)
    {
        List<BakedTensor> baked = [];
        bool isFirst = true;
        long offset = 0;
        foreach ((string name, IReadOnlyList<int> shape) in tensors)
        {
            bool isMatrix = shape.Count == 2;
            bool takesSpikes = isMatrix && !isFirst;
            isFirst &= !isMatrix;
            BakedTensor tensor = new(
                name, isMatrix, shape[0], isMatrix ? shape[1] : 1, (int)offset, takesSpikes && shape[0] > 16 ? 32 : 16, takesSpikes);
            offset += tensor.Length;
            if (offset > MostNumbers)
            {
                return null;
            }

            baked.Add(tensor);
        }

        return baked;
    }
}
