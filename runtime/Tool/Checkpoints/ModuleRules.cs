using System.Collections.Generic;
using System.Linq;
using Edifice.Persistence;

namespace Edifice.Tool;

/// <summary>What the tensors of one layer have to be like for a network to have such a layer.</summary>
internal static class ModuleRules
{
    /// <summary>What is wrong with the tensors of a layer, one line each.</summary>
    public static IEnumerable<string> Broken(IReadOnlyDictionary<TensorRole, CheckpointTensor> tensors)
    {
        foreach ((TensorRole role, CheckpointTensor tensor) in tensors)
        {
            if (Problem(role, tensor, tensors) is { } problem)
            {
                yield return $"{FileText.Show(tensor.Name)} {Wording.Shape(tensor.Shape)}: {problem}";
            }
        }
    }

    private static string? Problem(TensorRole role, CheckpointTensor tensor, IReadOnlyDictionary<TensorRole, CheckpointTensor> layer)
    {
        if (role is TensorRole.ResetMechanism or TensorRole.GradedSpikes)
        {
            return Setting(role, tensor);
        }

        if (!tensor.IsReal)
        {
            return $"its numbers are {tensor.DataType}, expected {TensorTypes.RealNames}";
        }

        if (tensor.Shape.Contains(0))
        {
            return "it holds no numbers";
        }

        return role switch
        {
            TensorRole.Weight when tensor.Shape.Count == 4 => "a convolution, which Edifice.Gen does not have",
            TensorRole.Weight when tensor.Shape.Count == 1 => "a vector (of a normalisation?), expected a matrix [out, in]",
            TensorRole.Weight when tensor.Shape.Count != 2 => "expected a matrix [out, in]",
            TensorRole.Bias when !layer.ContainsKey(TensorRole.Weight) => "a bias without a weight",
            not TensorRole.Weight when tensor.Shape.Count(dimension => dimension != 1) > 1 => "expected one number, or one for each neuron",
            _ => tensor.FirstNotFinite is >= 0 and int index ? $"number {index} is {Wording.Number(tensor.Numbers[index])}" : null,
        };
    }

    private static string? Setting(TensorRole role, CheckpointTensor tensor) => (role, tensor.Scalar) switch
    {
        (TensorRole.ResetMechanism, 0 or 1 or 2) or (TensorRole.GradedSpikes, 1) => null,
        (TensorRole.ResetMechanism, _) => "expected 0 (subtract), 1 (zero) or 2 (none), as snnTorch stores it",
        _ => "spikes are multiplied by it; Edifice.Gen's are 0 and 1, so expected one 1",
    };
}
