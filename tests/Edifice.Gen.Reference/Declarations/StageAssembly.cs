using System.Collections.Generic;
using System.Linq;

namespace Edifice.Reference;

/// <summary>From random stages to a valid network.</summary>
internal static class StageAssembly
{
    /// <summary>Puts the stages behind each other, with decoders where they are wanted.</summary>
    public static LayeredDeclaration Assemble(LayeredDeclaration network, StageDraft[] stages)
    {
        List<LayerDeclaration> layers = [];
        bool isPerStep = network.Input != InputRule.Constant;
        bool isSpikes = network.Input == InputRule.Spikes;
        for (int stage = 0; stage < stages.Length; stage++)
        {
            StageDraft draft = stages[stage];
            if (draft.Dense is not null)
            {
                layers.Add(draft.Dense);
                isSpikes = false;
            }

            if (draft.Neuron is not null)
            {
                layers.Add(Placed(draft.Neuron, layers.LastOrDefault() as DenseDeclaration, draft.Dense is null, network));
                isPerStep = true;
                isSpikes = draft.Neuron is LifDeclaration { Spike: not SpikeRule.Smooth };
            }

            // Two in three of the networks whose last stage wants no decoder get one all the same.
            bool isLast = stage == stages.Length - 1;
            if (isPerStep && (draft.HasDecode || (isLast && network.InputSize % 3 != 0)))
            {
                layers.Add(isSpikes ? draft.SpikeDecode : draft.RealDecode);
                isPerStep = false;
                isSpikes = false;
            }
        }

        if (!layers.OfType<NeuronDeclaration>().Any())
        {
            layers.Add(Placed(new LifDeclaration(), before: null, isAlone: false, network));
            layers.Add(new DecodeDeclaration());
        }

        return network with { Layers = layers };
    }

    private static NeuronDeclaration Placed(NeuronDeclaration neuron, DenseDeclaration? before, bool isAlone, NetworkDeclaration network)
    {
        // Right behind a synapse it joins that synapse's stage, which may have a name already.
        NeuronDeclaration named = LibraryNeurons.WithValidTau(isAlone && before is not null ? neuron with { Name = null } : neuron, network);
        return named is LifDeclaration lif ? LifBounds.Bound(isAlone ? WithLowThreshold(lif) : lif, network) : named;
    }

    /// <summary>A neuron without weights before it has currents from 0 to 1, or spikes.</summary>
    private static LifDeclaration WithLowThreshold(LifDeclaration lif) =>
        lif with { Threshold = lif.Threshold is { } threshold ? 0.3 + (threshold - 0.3) * 0.3 : 0.5 };
}
