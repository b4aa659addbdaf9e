using System.Collections.Generic;

namespace Edifice;

/// <summary>Where a recording keeps a stage's variables.</summary>
/// <param name="Stage">The stage's name.</param>
/// <param name="Neurons">Neurons, without padding.</param>
/// <param name="Padded">Neurons with padding.</param>
/// <param name="Offset">Where one sample's part would lie if there were one sample.</param>
/// <param name="Variables">"spike", then the states and the tape values by the names in the neuron's Step.</param>
public sealed record TraceInfo(string Stage, int Neurons, int Padded, int Offset, IReadOnlyList<string> Variables);
