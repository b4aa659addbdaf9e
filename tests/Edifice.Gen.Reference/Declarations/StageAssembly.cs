using System.Collections.Generic;
using System.Linq;

namespace Edifice.Reference;

/// <summary>From random stages to a valid network.</summary>
internal static class StageAssembly
{
    /// <summary>Puts the stages behind each other, with a decode where one is wanted and where the network would end without it.</summary>
    public static LayeredDeclaration Assemble(LayeredDeclaration network, StageDraft[] stages)
    {
        List<LayerDeclaration> layers = [];
        bool isPerStep = false;
        for (int stage = 0; stage < stages.Length; stage++)
        {
            StageDraft draft = stages[stage];
            bool isLast = stage == stages.Length - 1;
            if (draft.Dense is not null)
            {
                layers.Add(draft.Dense);
            }

            if (draft.Lif is not null)
            {
                LifDeclaration lif = draft.Dense is null ? WithLowThreshold(draft.Lif) : draft.Lif;
                // Right behind a synapse it joins that synapse's stage, which may have a name already.
                bool joinsSynapse = draft.Dense is null && layers.LastOrDefault() is DenseDeclaration;
                layers.Add(LifBounds.Bound(joinsSynapse ? lif with { Name = null } : lif, network));
                isPerStep = true;
            }

            if (isPerStep && (isLast || draft.HasDecode))
            {
                layers.Add(draft.Decode);
                isPerStep = false;
            }
        }

        if (!layers.OfType<LifDeclaration>().Any())
        {
            layers.Add(LifBounds.Bound(new LifDeclaration(), network));
            layers.Add(new DecodeDeclaration());
        }

        return network with { Layers = layers };
    }

    /// <summary>A neuron without weights before it has currents from 0 to 1, or spikes.</summary>
    private static LifDeclaration WithLowThreshold(LifDeclaration lif) =>
        lif with { Threshold = lif.Threshold is { } threshold ? 0.3 + (threshold - 0.3) * 0.3 : 0.5 };
}
