using System;

namespace Edifice.Tool;

/// <summary>What a tensor is to its layer.</summary>
internal enum TensorRole
{
    /// <summary>The matrix of a synapse.</summary>
    Weight,

    /// <summary>What is added to its product.</summary>
    Bias,

    /// <summary>A neuron's decay.</summary>
    Beta,

    /// <summary>A neuron's threshold.</summary>
    Threshold,

    /// <summary>How a spike resets, as snnTorch numbers it.</summary>
    ResetMechanism,

    /// <summary>snnTorch's factor of spikes.</summary>
    GradedSpikes,
}

/// <summary>A tensor's name taken apart: "net.0.weight" is the weight of "net.0".</summary>
internal readonly record struct TensorName(string Module, TensorRole Role)
{
    private static readonly (string Ending, TensorRole Role)[] Endings =
    [
        ("weight", TensorRole.Weight),
        ("kernel", TensorRole.Weight),
        ("bias", TensorRole.Bias),
        ("beta", TensorRole.Beta),
        ("threshold", TensorRole.Threshold),
        ("reset_mechanism_val", TensorRole.ResetMechanism),
        ("graded_spikes_factor", TensorRole.GradedSpikes),
    ];

    /// <summary>Null where the last part of the name says nothing that is known here.</summary>
    /// <remarks>PyTorch puts a point between the parts; archives are also written with an underscore or a slash.</remarks>
    public static TensorName? Parse(string name)
    {
        foreach ((string ending, TensorRole role) in Endings)
        {
            if (name == ending)
            {
                return new TensorName("", role);
            }

            if (name.EndsWith(ending, StringComparison.Ordinal) && "./_".Contains(name[^(ending.Length + 1)], StringComparison.Ordinal))
            {
                return new TensorName(name[..^(ending.Length + 1)], role);
            }
        }

        return null;
    }
}
