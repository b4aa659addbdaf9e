using System;

namespace Edifice.Tool;

/// <summary>β or θ of a layer: a constant of the declaration, or a parameter of the network.</summary>
/// <param name="Tensor">The tensor of the file.</param>
/// <param name="Constant">Its number, where it is the declaration's; null where it is trained.</param>
/// <param name="Learning">How it is trained.</param>
internal sealed record TrainedNumber(CheckpointTensor Tensor, float? Constant, Learning Learning)
{
    /// <summary>One number for each neuron can only be trained; a single one is a constant unless its name, or the user, says that it is trained.</summary>
    public static TrainedNumber? Of(CheckpointTensor? tensor, bool isTrained)
        => tensor is null ? null
            : !NeuronPairing.IsForAll(tensor) ? new TrainedNumber(tensor, null, Learning.PerNeuron)
            : isTrained ? new TrainedNumber(tensor, null, Learning.PerLayer)
            : new TrainedNumber(tensor, tensor.Numbers[0], Learning.Fixed);

    /// <summary>β as neurons use it, which libraries clamp where they use it.</summary>
    public TrainedNumber InRangeOfBeta() => Constant is { } value ? this with { Constant = Math.Clamp(value, 0, 1) } : this;

    /// <summary>θ of 0 or below: no declaration has it, but a trained one may get there.</summary>
    public TrainedNumber InRangeOfThreshold() => Constant <= 0 ? this with { Constant = null, Learning = Learning.PerLayer } : this;
}
