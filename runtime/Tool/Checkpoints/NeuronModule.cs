using System.Collections.Generic;
using System.Linq;
using Edifice.Persistence;

namespace Edifice.Tool;

/// <summary>What a checkpoint keeps of a layer of neurons: trained numbers and, in snnTorch's, settings.</summary>
/// <param name="Name">What stands before ".beta".</param>
internal sealed record NeuronModule(string Name)
{
    /// <summary>By their roles.</summary>
    public required IReadOnlyDictionary<TensorRole, CheckpointTensor> Tensors { get; init; }

    /// <summary>Such as "lif1: lif1.beta [], lif1.threshold []".</summary>
    public override string ToString() => $"{FileText.Show(Name)}: {Wording.Tensors(Tensors.Values.Select(tensor => (tensor.Name, tensor.Shape)))}";

    public CheckpointTensor? Beta => Tensors.GetValueOrDefault(TensorRole.Beta);

    public CheckpointTensor? Threshold => Tensors.GetValueOrDefault(TensorRole.Threshold);

    /// <summary>0 subtracts, 1 sets to zero, 2 does nothing; only snnTorch stores it.</summary>
    public CheckpointTensor? ResetMechanism => Tensors.GetValueOrDefault(TensorRole.ResetMechanism);

    /// <summary>A factor of the spikes, 1 unless somebody changed it; only snnTorch stores it.</summary>
    public CheckpointTensor? GradedSpikes => Tensors.GetValueOrDefault(TensorRole.GradedSpikes);
}
