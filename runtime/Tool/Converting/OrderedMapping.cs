using System;
using System.Collections.Generic;
using System.Linq;

namespace Edifice.Tool;

/// <summary>Pairs a file's layers with a network's stages by their shapes and, among equal ones, by the numbers in their names.</summary>
internal static class OrderedMapping
{
    /// <exception cref="ToolException">The layers are not those of the network, or several pairings fit.</exception>
    public static IReadOnlyList<TensorPair> Of(Checkpoint file, NetworkInfo info, NamePatterns transposed)
    {
        CheckpointModules modules = CheckpointModules.Of(file, transposed);
        (string Stage, long Outputs, long Inputs)[] stages = [.. StagesOf(info)];
        SynapseModule?[] chosen = [.. stages.Select(_ => (SynapseModule?)null)];
        foreach (IGrouping<(long Outputs, long Inputs), int> alike in Enumerable.Range(0, stages.Length).GroupBy(index => (stages[index].Outputs, stages[index].Inputs)))
        {
            SynapseModule[] found = [.. modules.Synapses.Where(synapse => synapse.Shape == alike.Key).OrderBy(synapse => synapse.Name, NaturalOrder.Comparer)];
            int[] places = [.. alike];
            if (found.Length != places.Length)
            {
                throw Differs(file, info, modules, stages);
            }

            if (found.Select(synapse => NaturalOrder.WithoutNumbers(synapse.Name)).Distinct().Count() > 1)
            {
                throw Ambiguous(file, info, found, places.Select(place => stages[place]));
            }

            foreach ((int place, SynapseModule synapse) in places.Zip(found))
            {
                chosen[place] = synapse;
            }
        }

        return modules.Synapses.Count == stages.Length
            ? Pairs(file, modules, [.. chosen.OfType<SynapseModule>()], [.. stages.Select(stage => stage.Stage)], info)
            : throw Differs(file, info, modules, stages);
    }

    private static TensorPair[] Pairs(Checkpoint file, CheckpointModules modules, SynapseModule[] synapses, string[] stages, NetworkInfo info)
    {
        List<TensorPair> pairs = [];
        IReadOnlyList<NeuronModule?> neurons = NeuronPairing.Pair(file, synapses, modules.Neurons);
        for (int index = 0; index < synapses.Length; index++)
        {
            pairs.Add(new TensorPair(synapses[index].Weight.Name, $"{stages[index]}.weight"));
            AddIfThere(synapses[index].Bias, "bias");
            AddIfThere(neurons[index]?.Beta, "beta");
            AddIfThere(neurons[index]?.Threshold, "threshold");

            void AddIfThere(CheckpointTensor? tensor, string role)
            {
                if (tensor is not null)
                {
                    pairs.Add(new TensorPair(tensor.Name, $"{stages[index]}.{role}"));
                }
            }
        }

        // What the network does not train stays: a constant of the declaration, say, is compared with it.
        return [.. pairs.Where(pair => info.Parameters.Any(tensor => tensor.Name == pair.To))];
    }

    private static IEnumerable<(string Stage, long Outputs, long Inputs)> StagesOf(NetworkInfo info)
        => info.Stages.Where(stage => stage.HasSynapse).Select(stage => (stage.Name, (long)stage.Outputs, (long)stage.Inputs));

    private static ToolException Differs(Checkpoint file, NetworkInfo info, CheckpointModules modules, (string Stage, long Outputs, long Inputs)[] stages)
    {
        IEnumerable<(long, long)> turned = modules.Synapses.Select(synapse => (synapse.Inputs, synapse.Outputs)).Order();
        string advice = turned.SequenceEqual(stages.Select(stage => (stage.Outputs, stage.Inputs)).Order())
            ? "They would be if its matrices were [in, out]: give --transpose '*'."
            : "Leave out with --ignore NAME what is not part of the network, or declare the sizes of the file.";
        return ToolException.DoesNotFit(
            $"The layers of {file.Path} are not those of {info.Name}. {advice}",
            Sides(modules.Synapses, stages));
    }

    private static ToolException Ambiguous(
        Checkpoint file, NetworkInfo info, IEnumerable<SynapseModule> found, IEnumerable<(string Stage, long Outputs, long Inputs)> stages)
        => ToolException.DoesNotFit(
            $"Layers of {file.Path} have the same shape as several stages of {info.Name}, and their names do not count."
            + " Say which is which with --map theirs=ours for each.",
            Sides(found, stages));

    private static string[] Sides(IEnumerable<SynapseModule> found, IEnumerable<(string Stage, long Outputs, long Inputs)> stages) =>
    [
        .. found.Select(synapse => $"in the file: {synapse}"),
        .. stages.Select(stage => $"in the network: {stage.Stage} {stage.Inputs} → {stage.Outputs}"),
    ];
}
