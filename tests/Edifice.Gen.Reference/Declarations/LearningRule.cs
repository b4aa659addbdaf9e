namespace Edifice.Reference;

/// <summary>Whether a number of a neuron is learned, as declared.</summary>
public enum LearningRule
{
    /// <summary>It is a constant.</summary>
    Fixed,

    /// <summary>One number for all neurons of the layer.</summary>
    PerLayer,

    /// <summary>One number per neuron.</summary>
    PerNeuron,
}
