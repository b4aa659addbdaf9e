using System;
using System.Collections.Generic;
using System.Linq;
using Edifice.Persistence;

namespace Edifice.Tool;

/// <summary>In which order the data goes through a checkpoint's layers. Files sort names; the shapes and the numbers in names have to tell.</summary>
internal static class LayerOrder
{
    // More are tried only to give advice.
    private const int MostTries = 20_000;

    /// <summary>The layers in an order in which each takes what the one before gives.</summary>
    /// <param name="checkpoint">Where they stand.</param>
    /// <param name="synapses">In the order of the file.</param>
    /// <param name="given">The layers' names in their order, where the user said it.</param>
    /// <exception cref="ToolException">No order is given and none is plain, or the one that is given does not chain.</exception>
    public static IReadOnlyList<SynapseModule> Of(Checkpoint checkpoint, IReadOnlyList<SynapseModule> synapses, IReadOnlyList<string> given)
    {
        if (synapses.Count == 0)
        {
            throw ToolException.DoesNotFit(
                $"{checkpoint.Path} has no layer: no matrix whose name ends with weight. It has {checkpoint.Listed}.");
        }

        if (given.Count > 0)
        {
            IReadOnlyList<SynapseModule> wanted = Given(checkpoint, synapses, given);
            return Chains(wanted) ? wanted : throw Broken(checkpoint, wanted, "In the order that --order gives");
        }

        SynapseModule[] counted = [.. synapses.OrderBy(synapse => synapse.Name, NaturalOrder.Comparer)];
        if (!Chains(counted))
        {
            return Chains(synapses) ? synapses : throw Broken(checkpoint, counted, "In the order of their names");
        }

        return IsNumbered(synapses) || counted.SequenceEqual(synapses) || !Chains(synapses)
            ? counted
            : throw ToolException.DoesNotFit(
                $"{checkpoint.Path} has layers that chain in more than one order: by name {Names(counted)}, in the file {Names(synapses)}."
                + " Give --order with the names, commas between.",
                [.. counted.Select(synapse => synapse.ToString())]);
    }

    private static SynapseModule[] Given(Checkpoint checkpoint, IReadOnlyList<SynapseModule> synapses, IReadOnlyList<string> given)
    {
        SynapseModule[] wanted = [.. given.Select(name => synapses.FirstOrDefault(synapse => synapse.Name == name)).OfType<SynapseModule>()];
        return wanted.Length == given.Count && wanted.Distinct().Count() == synapses.Count && wanted.Length == synapses.Count
            ? wanted
            : throw ToolException.Unusable(
                $"--order is {FileText.List(given)}, expected every layer of {checkpoint.Path} once: {FileText.List(synapses.Select(synapse => synapse.Name))}.");
    }

    private static bool Chains(IReadOnlyList<SynapseModule> synapses) => FirstBreak(synapses) < 0;

    private static int FirstBreak(IReadOnlyList<SynapseModule> synapses)
        => Enumerable.Range(1, synapses.Count - 1).FirstOrDefault(index => synapses[index].Inputs != synapses[index - 1].Outputs, -1);

    private static ToolException Broken(Checkpoint checkpoint, IReadOnlyList<SynapseModule> order, string which)
    {
        int index = FirstBreak(order);
        (SynapseModule before, SynapseModule after) = (order[index - 1], order[index]);
        return ToolException.DoesNotFit(
            $"The layers of {checkpoint.Path} do not chain. {which}, {FileText.Show(after.Name)} takes {after.Inputs} numbers,"
            + $" but {FileText.Show(before.Name)} before it gives {before.Outputs}. {Advice(order)}",
            [.. order.Select(synapse => synapse.ToString())]);
    }

    // Matrices that are the other way round chain from the last to the first: then the names decide which of both is meant.
    private static string Advice(IReadOnlyList<SynapseModule> synapses)
    {
        SynapseModule[] turned = [.. synapses.Select(synapse => synapse with { IsTransposed = !synapse.IsTransposed })];
        bool isPlainlyTurned = Chains(turned) && (IsNumbered(synapses) || synapses.All(synapse => synapse.Weight.Name.EndsWith("kernel", StringComparison.Ordinal)));
        string transpose = Chains(turned) || Found(turned) is not null
            ? "They would if the matrices were [in, out], as Keras and JAX have them: give --transpose '*'."
            : "";
        string order = !isPlainlyTurned && Found(synapses) is { } found
            ? $"They would as {Names(found)}: give --order {string.Join(',', found.Select(synapse => synapse.Name))}."
            : "";
        return transpose.Length + order.Length > 0
            ? $"{order} {transpose}".Trim()
            : "Leave out with --ignore NAME what is not part of the chain, or turn single matrices with --transpose NAME.";
    }

    private static bool IsNumbered(IEnumerable<SynapseModule> synapses)
        => synapses.Select(synapse => NaturalOrder.WithoutNumbers(synapse.Name)).Distinct().Count() == 1;

    /// <summary>The first order that chains; null where none does, or none was found soon.</summary>
    private static List<SynapseModule>? Found(IReadOnlyList<SynapseModule> synapses)
    {
        int tries = 0;
        List<SynapseModule> order = [];
        return Extend() ? order : null;

        bool Extend()
        {
            if (order.Count == synapses.Count)
            {
                return true;
            }

            foreach (SynapseModule next in synapses)
            {
                if (++tries > MostTries)
                {
                    return false;
                }

                if ((order.Count == 0 || order[^1].Outputs == next.Inputs) && !order.Contains(next))
                {
                    order.Add(next);
                    if (Extend())
                    {
                        return true;
                    }

                    order.RemoveAt(order.Count - 1);
                }
            }

            return false;
        }
    }

    private static string Names(IEnumerable<SynapseModule> order) => FileText.List(order.Select(synapse => synapse.Name));
}
