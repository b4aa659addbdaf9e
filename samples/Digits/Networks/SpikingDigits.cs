namespace Edifice.Samples.Digits;

/// <summary>The network: spike trains travel between its layers, and a neuron per digit answers by its rate.</summary>
[SpikingNetwork(InputSize = DigitSet.Pixels, OutputSize = DigitSet.Classes)]
public sealed partial class SpikingDigits;
