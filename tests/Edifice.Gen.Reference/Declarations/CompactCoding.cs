namespace Edifice.Reference;

/// <summary>What goes from layer to layer in a compact declaration.</summary>
public enum CompactCoding
{
    /// <summary>Spikes: each hidden size and the output are Dense and Lif; a Decode stands at the end.</summary>
    SpikeTrains,

    /// <summary>Rates: each hidden size is Dense, a smooth Lif and Decode; the output is Dense.</summary>
    Rates,
}
