using System.Collections.Generic;
using System.Linq;

namespace Edifice.Reference;

/// <summary>A case's network in the declaration language.</summary>
/// <param name="Declaration">The network.</param>
/// <param name="Tensors">The name in the file of each parameter, to its name in the declared network.</param>
/// <param name="Stages">The name in the file of each neuron layer, to its stage.</param>
/// <param name="OutputShape">[batch, n..], or [T, batch, n..] where <paramref name="IsPerStep"/>: as files have it.</param>
/// <param name="IsPerStep">Whether the output has a row for every step.</param>
public sealed record GoldenDeclaration(
    LayeredDeclaration Declaration,
    IReadOnlyDictionary<string, string> Tensors,
    IReadOnlyDictionary<string, string> Stages,
    int[] OutputShape,
    bool IsPerStep)
{
    /// <summary>The parameters of a file by their names in the declared network.</summary>
    public Dictionary<string, double[]> Rename(IReadOnlyDictionary<string, GoldenTensor> parameters) =>
        parameters.ToDictionary(parameter => Tensors[parameter.Key], parameter => parameter.Value.Values);
}
