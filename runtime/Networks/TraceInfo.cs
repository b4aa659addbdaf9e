using System.Collections.Generic;

namespace Edifice;

/// <summary>Where a recording keeps a stage's variables.</summary>
/// <param name="Stage">The stage's name.</param>
/// <param name="Neurons">Neurons, without padding.</param>
/// <param name="Padded">Neurons with padding.</param>
/// <param name="Offset">Where one sample's part would lie if there were one sample.</param>
/// <param name="Variables">"spike" (or "output" where a neuron never fires), "current", then the states and the tape values by the names in the neuron's Step.</param>
public sealed record TraceInfo(string Stage, int Neurons, int Padded, int Offset, IReadOnlyList<string> Variables)
{
    /// <summary>The states that live from step to step, by the names in the neuron's Step.</summary>
    public IReadOnlyList<string> States { get; init; } = [];

    /// <summary>Where a stream keeps them, [states, padded].</summary>
    public int StreamOffset { get; init; }

    /// <summary>Where <see cref="SpikeRates{TNetwork}"/> keep its neurons' rates; null where the stage never fires.</summary>
    public int? RateOffset { get; init; }
}
