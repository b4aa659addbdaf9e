namespace Edifice;

/// <summary>Whether a number of a neuron's formula is trained.</summary>
public enum Learning
{
    /// <summary>A constant. The default.</summary>
    Fixed = 0,

    /// <summary>One trained number for all neurons of the layer; its gradient is the sum of theirs.</summary>
    PerLayer = 1,

    /// <summary>A trained number for every neuron.</summary>
    PerNeuron = 2,
}
