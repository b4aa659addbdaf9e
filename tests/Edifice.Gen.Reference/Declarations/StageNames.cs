using System.Collections.Generic;
using System.Linq;

namespace Edifice.Reference;

/// <summary>The names of the stages.</summary>
/// <remarks>
/// A stage is a Dense with the Lif right after it, or either alone. Its name is given on either half; else it is <c>output</c> for the
/// last stage, and <c>hidden</c> with the stage's number, counted from 1 over all stages, for the others.
/// </remarks>
internal static class StageNames
{
    /// <summary>The name for each layer; a decode is none of a stage and is named <c>decode</c>.</summary>
    public static string[] Of(IReadOnlyList<LayerDeclaration> layers)
    {
        List<List<int>> stages = Stages(layers);
        string[] names = [.. layers.Select(_ => "decode")];
        for (int stage = 0; stage < stages.Count; stage++)
        {
            string? given = stages[stage].Select(layer => GivenName(layers[layer])).FirstOrDefault(name => name is not null);
            foreach (int layer in stages[stage])
            {
                names[layer] = given ?? (stage == stages.Count - 1 ? "output" : $"hidden{stage + 1}");
            }
        }

        return names;
    }

    /// <summary>The layers of each stage, by their index.</summary>
    private static List<List<int>> Stages(IReadOnlyList<LayerDeclaration> layers)
    {
        List<List<int>> stages = [];
        for (int layer = 0; layer < layers.Count; layer++)
        {
            bool joins = layers[layer] is NeuronDeclaration && layer > 0 && layers[layer - 1] is DenseDeclaration;
            if (joins)
            {
                stages[^1].Add(layer);
            }
            else if (layers[layer] is not DecodeDeclaration)
            {
                stages.Add([layer]);
            }
        }

        return stages;
    }

    private static string? GivenName(LayerDeclaration layer) => layer switch
    {
        DenseDeclaration dense => dense.Name,
        NeuronDeclaration neuron => neuron.Name,
        _ => null,
    };
}
