using System.Linq;
using Edifice.Generator.Layers;
using Edifice.Generator.Model;

namespace Edifice.Generator.Analysis.Use;

/// <summary>Why a network can not run one step at a time.</summary>
/// <param name="Reason">Behind "because".</param>
/// <param name="Cure">What to do.</param>
internal sealed record MissingStream(string Reason, string Cure)
{
    private static readonly MissingStream s_coding = new("its Coding decodes between the layers", "Choose another Coding, or call Forward");

    private static readonly MissingStream s_static = new("nothing in it changes from step to step", "Add a layer of neurons, or call Forward");

    /// <summary>Null for a network that has a stream.</summary>
    public static MissingStream? Of(NetworkPlan plan)
    {
        if (plan.Stream is not null)
        {
            return null;
        }

        int last = plan.Layers.Count - 1;
        int decoder = Enumerable.Range(0, last).FirstOrDefault(index => LayerCatalog.KindOf(plan.Layers[index].Spec).Role == LayerRole.Decoder);
        return decoder == 0 ? s_static
            : plan.Spec.IsCompact ? s_coding
            : new MissingStream(
                $"{plan.Layers[decoder].Spec.Mention} decodes its time steps before the end",
                $"Let [{plan.Layers[decoder].Spec.Kind}] stand last, or call Forward");
    }
}
