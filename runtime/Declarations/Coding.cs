using Edifice.Neurons;

namespace Edifice;

/// <summary>What travels between the layers of a network in the compact form.</summary>
public enum Coding
{
    /// <summary>
    /// Spike trains, and a spiking output layer whose rates are the output. The layered form of it:
    /// Input; for each hidden size Dense, Lif; Dense, Lif, Decode(Rate).
    /// </summary>
    [CompactForm(typeof(LifAttribute), HasNeuronReadout = true)]
    SpikeTrains = 0,

    /// <summary>
    /// Each layer's mean output, and a dense readout. The layered form of it: Input; for each hidden size
    /// Dense, Lif(Spike.Smooth, Slope = 10, Clip = 8), Decode(Rate); Dense.
    /// </summary>
    [CompactForm(
        typeof(LifAttribute),
        RatesBetweenLayers = true,
        Options = [nameof(LifAttribute.Spike), Spike.Smooth, nameof(LifAttribute.Slope), 10.0, nameof(LifAttribute.Clip), 8.0])]
    Rates = 1,
}
