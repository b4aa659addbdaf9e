using System.Collections.Generic;
using System.Linq;
using Edifice.Persistence;

namespace Edifice.Tool;

/// <summary>A checkpoint's tensors by the layers that they belong to, in the order of the file.</summary>
internal sealed record CheckpointModules(IReadOnlyList<SynapseModule> Synapses, IReadOnlyList<NeuronModule> Neurons)
{
    /// <summary>Sorts the tensors into layers; throws where one is of no layer that a network can have.</summary>
    public static CheckpointModules Of(Checkpoint checkpoint, NamePatterns transposed)
    {
        List<string> problems = [];
        OrderedDictionary<string, Dictionary<TensorRole, CheckpointTensor>> modules = [];
        foreach (CheckpointTensor tensor in checkpoint.Tensors)
        {
            if (TensorName.Parse(tensor.Name) is not { } name)
            {
                problems.Add($"{FileText.Show(tensor.Name)} {Wording.Shape(tensor.Shape)}: its name ends with none of weight, bias, beta, threshold");
                continue;
            }

            if (!modules.TryGetValue(name.Module, out Dictionary<TensorRole, CheckpointTensor>? module))
            {
                modules.Add(name.Module, module = []);
            }

            if (!module.TryAdd(name.Role, tensor))
            {
                problems.Add($"{FileText.Show(tensor.Name)}: {FileText.Show(module[name.Role].Name)} is the same of the same layer");
            }
        }

        List<SynapseModule> synapses = [];
        List<NeuronModule> neurons = [];
        foreach ((string name, Dictionary<TensorRole, CheckpointTensor> tensors) in modules)
        {
            problems.AddRange(ModuleRules.Broken(tensors));
            AddTo(synapses, neurons, name, tensors, transposed);
        }

        return problems.Count == 0
            ? new CheckpointModules(synapses, neurons)
            : throw ToolException.DoesNotFit(
                $"{checkpoint.Path} has tensors that belong to no layer of Edifice.Gen (Dense with LIF or leaky integrators)."
                + " Leave them out with --ignore NAME (* stands for any characters) if the network works without them.", problems);
    }

    private static void AddTo(
        List<SynapseModule> synapses, List<NeuronModule> neurons, string name, Dictionary<TensorRole, CheckpointTensor> tensors, NamePatterns transposed)
    {
        if (tensors.TryGetValue(TensorRole.Weight, out CheckpointTensor? weight) && weight.Shape.Count == 2)
        {
            synapses.Add(new SynapseModule(name, weight, tensors.GetValueOrDefault(TensorRole.Bias), transposed.Match(weight.Name)));
        }

        Dictionary<TensorRole, CheckpointTensor> ofNeuron = tensors.Where(item => item.Key is not (TensorRole.Weight or TensorRole.Bias)).ToDictionary();
        if (ofNeuron.Count > 0)
        {
            neurons.Add(new NeuronModule(name) { Tensors = ofNeuron });
        }
    }
}
