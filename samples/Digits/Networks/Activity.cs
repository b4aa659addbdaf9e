using System.Collections.Generic;

namespace Edifice.Samples.Digits;

/// <summary>How busy a network was on a set of images.</summary>
/// <param name="InputRate">Spikes per input and time step; null where the input is no spikes.</param>
/// <param name="Stages">The stages that fire, from the input to the readout.</param>
internal sealed record Activity(double? InputRate, IReadOnlyList<StageActivity> Stages);
