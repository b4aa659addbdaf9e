using System.Collections.Generic;
using System.Linq;
using Edifice.Persistence;

namespace Edifice.Tool;

/// <summary>Finds the network that a checkpoint's tensors fit.</summary>
internal static class DeclarationMaker
{
    public static Declaration Make(Checkpoint checkpoint, DeclareWishes wishes)
    {
        CheckpointModules modules = CheckpointModules.Of(checkpoint, wishes.Transposed);
        IReadOnlyList<SynapseModule> synapses = LayerOrder.Of(checkpoint, modules.Synapses, wishes.Order);
        RequireSizes(checkpoint, synapses);
        IReadOnlyList<NeuronModule?> neurons = NeuronPairing.Pair(checkpoint, synapses, modules.Neurons);
        IReadOnlyList<string> names = StageNaming.Names(checkpoint, synapses, wishes.KeepNames);
        DeclaredStage[] stages =
        [
            .. synapses.Select((synapse, index) => Stage(synapse, neurons[index], names[index], StageNaming.Default(index, synapses.Count), wishes.Learn)),
        ];
        Readout readout = wishes.Readout ?? ReadoutOf(stages);
        if (readout == Readout.Dense && stages.Length == 1 && wishes.Input == InputKind.Constant)
        {
            throw ToolException.Unusable(
                $"--readout dense stands behind neurons, and {checkpoint.Path} has one matrix. Choose lif or integrator, or an --input over time.");
        }

        DeclaredStage last = stages[^1];
        stages[^1] = WithoutWhatIsNotThere(last, readout);
        string[] left = [.. last.Tensors.Except(stages[^1].Tensors).Select(pair => $"{FileText.Show(pair.From)} is left out: --readout has no such number")];
        return WithWords(checkpoint, wishes, left, new Declaration
        {
            Class = ClassNaming.Of(checkpoint, wishes.Class),
            Namespace = ClassNaming.RequireNamespace(wishes.Namespace),
            TimeSteps = wishes.TimeSteps ?? MetadataHints.TimeSteps(checkpoint.Metadata)?.Steps ?? 25,
            Tau = stages.All(stage => stage.Beta?.Constant is not null) ? null : wishes.Tau ?? MetadataHints.Positive(checkpoint.Metadata, "tau"),
            Threshold = stages.All(stage => stage.Threshold?.Constant is not null) ? null : wishes.Threshold ?? MetadataHints.Positive(checkpoint.Metadata, "threshold"),
            Compatibility = wishes.Compatibility ?? (IsOfSnnTorch(stages) ? Compatibility.SnnTorch : Compatibility.None),
            Input = wishes.Input,
            Stages = stages,
            Readout = readout,
            Decoding = DecodingOf(readout, wishes.Decoding),
            Known = [],
            Assumed = [],
        });
    }

    // A product has no neurons, and a leaky integrator neither threshold nor reset.
    private static DeclaredStage WithoutWhatIsNotThere(DeclaredStage last, Readout readout) => readout switch
    {
        Readout.Dense => last with { Neuron = null, Beta = null, Threshold = null, Reset = null },
        Readout.Integrator => last with { Threshold = null, Reset = null },
        _ => last,
    };

    private static Declaration WithWords(Checkpoint checkpoint, DeclareWishes wishes, string[] left, Declaration declaration)
        => declaration with
        {
            Known = [.. DeclarationWords.Known(checkpoint, declaration)],
            Assumed = [.. DeclarationWords.Assumed(checkpoint, wishes, declaration), .. left],
        };

    // The compiler's sizes are 32 bits wide, and a file may claim what it likes for [0, n].
    private static void RequireSizes(Checkpoint checkpoint, IReadOnlyList<SynapseModule> synapses)
    {
        if (synapses.FirstOrDefault(synapse => synapse.Inputs > int.MaxValue || synapse.Outputs > int.MaxValue) is { } large)
        {
            throw ToolException.DoesNotFit($"{checkpoint.Path}: layer {large} is too large: at most {int.MaxValue} inputs and outputs.");
        }

        // A transposed bias is the same; one of another length belongs to another layer.
        if (synapses.FirstOrDefault(synapse => synapse.Bias is { } bias && bias.Length != synapse.Outputs) is { } odd)
        {
            throw ToolException.DoesNotFit(
                $"{checkpoint.Path}: {FileText.Show(odd.Bias!.Name)} {Wording.Shape(odd.Bias.Shape)} is the bias of {odd}; expected {odd.Outputs} numbers."
                + (odd.Bias.Length == odd.Inputs ? " The matrices may be [in, out]: give --transpose '*'." : ""));
        }
    }

    private static DeclaredStage Stage(SynapseModule synapse, NeuronModule? neuron, string name, string byDefault, bool learn)
    {
        // hidden1.beta is how our own files keep what is trained; a module of its own keeps constants as well.
        bool isTrained = learn || neuron?.Name == synapse.Name;
        return new DeclaredStage(
            synapse, neuron, name, name == byDefault,
            TrainedNumber.Of(neuron?.Beta, isTrained)?.InRangeOfBeta(),
            TrainedNumber.Of(neuron?.Threshold, isTrained)?.InRangeOfThreshold(),
            neuron?.ResetMechanism?.Scalar switch { 0 => Reset.Subtract, 1 => Reset.Zero, 2 => Reset.None, _ => null });
    }

    private static bool IsOfSnnTorch(DeclaredStage[] stages) => stages.Any(stage => stage.Neuron is { ResetMechanism: not null } or { GradedSpikes: not null });

    // Where a library stores something of every layer's neurons and nothing of the last one's, there are none.
    private static Readout ReadoutOf(DeclaredStage[] stages)
    {
        bool othersHave = stages.SkipLast(1).All(stage => stage.Neuron is not null && stage.Neuron.Name != stage.Synapse.Name);
        return stages.Length > 1 && stages[^1].Neuron is null && othersHave ? Readout.Dense : Readout.Lif;
    }

    private static FinalDecoding DecodingOf(Readout readout, FinalDecoding? wish)
    {
        bool isOfMembranes = wish is FinalDecoding.LastMembrane or FinalDecoding.MeanMembrane or FinalDecoding.MaxMembrane;
        if (isOfMembranes && readout != Readout.Integrator)
        {
            throw ToolException.Unusable(
                "--decode of membranes goes with --readout integrator: neurons that fire give spikes. Add it, or choose rate, count, first-spike or none.");
        }

        return wish is FinalDecoding.FirstSpike && readout == Readout.Integrator
            ? throw ToolException.Unusable(
                "--decode first-spike goes with neurons that fire: with --readout integrator choose mean-membrane, last-membrane, max-membrane, rate, count or none.")
            : wish ?? (readout == Readout.Integrator ? FinalDecoding.MeanMembrane : FinalDecoding.Rate);
    }
}
