using System.Collections.Generic;

namespace Edifice.Tool;

/// <summary>A synapse of the file with the neurons behind it, as the declaration will have it.</summary>
/// <param name="Synapse">The file's.</param>
/// <param name="Neuron">What the file keeps of the neurons; null for nothing.</param>
/// <param name="Name">Its name in the network.</param>
/// <param name="HasDefaultName">Whether the compiler gives it that name by itself.</param>
/// <param name="Beta">Null where the file does not have it.</param>
/// <param name="Threshold">Null where the file does not have it.</param>
/// <param name="Reset">Null where the file does not say.</param>
internal sealed record DeclaredStage(
    SynapseModule Synapse, NeuronModule? Neuron, string Name, bool HasDefaultName, TrainedNumber? Beta, TrainedNumber? Threshold, Reset? Reset)
{
    /// <summary>Which tensor of the file is which of the network.</summary>
    public IEnumerable<TensorPair> Tensors
    {
        get
        {
            yield return new TensorPair(Synapse.Weight.Name, $"{Name}.weight");
            if (Synapse.Bias is { } bias)
            {
                yield return new TensorPair(bias.Name, $"{Name}.bias");
            }

            if (Beta is { Constant: null } beta)
            {
                yield return new TensorPair(beta.Tensor.Name, $"{Name}.beta");
            }

            if (Threshold is { Constant: null } threshold)
            {
                yield return new TensorPair(threshold.Tensor.Name, $"{Name}.threshold");
            }
        }
    }
}
