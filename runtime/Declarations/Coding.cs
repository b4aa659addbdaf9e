namespace Edifice;

/// <summary>What travels between the layers of a network in the compact form.</summary>
public enum Coding
{
    /// <summary>
    /// Spike trains, and a spiking output layer whose rates are the output. The layered form of it:
    /// Input; for each hidden size Dense, Lif; Dense, Lif, Decode(Rate).
    /// </summary>
    SpikeTrains = 0,

    /// <summary>
    /// Each layer's mean output, and a dense readout. The layered form of it: Input; for each hidden size
    /// Dense, Lif(Spike.Smooth, Slope = 10, Clip = 8), Decode(Rate); Dense.
    /// </summary>
    Rates = 1,
}
