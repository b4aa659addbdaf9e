using System.Collections.Generic;
using System.Linq;
using Edifice.Generator.Layers;
using Edifice.Generator.Model;

namespace Edifice.Generator.Checking;

/// <summary>A synapse with the neurons right behind it, or either alone.</summary>
internal sealed class Stage
{
    private readonly List<LayerSpec> _layers = [];

    public IReadOnlyList<LayerSpec> Layers => _layers;

    /// <summary>The half that gives the stage its name; null if neither does.</summary>
    public LayerSpec? NamedBy => _layers.FirstOrDefault(layer => layer.Name is not null);

    /// <summary>The name that the declaration gives.</summary>
    public string? Name => NamedBy?.Name;

    public static List<Stage> Find(EquatableArray<LayerSpec> layers)
    {
        List<Stage> stages = [];
        LayerRole before = LayerRole.Input;
        foreach (LayerSpec layer in layers)
        {
            LayerRole role = LayerCatalog.KindOf(layer).Role;
            if (role is LayerRole.Synapse or LayerRole.Neuron)
            {
                if (role != LayerRole.Neuron || before != LayerRole.Synapse)
                {
                    stages.Add(new Stage());
                }

                stages[stages.Count - 1]._layers.Add(layer);
            }

            before = role;
        }

        return stages;
    }
}
