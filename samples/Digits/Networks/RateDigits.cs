namespace Edifice.Samples.Digits;

/// <summary>The same sizes with each layer's mean output between the layers, smooth spikes and a dense readout.</summary>
[SpikingNetwork(InputSize = DigitSet.Pixels, OutputSize = DigitSet.Classes, Coding = Coding.Rates)]
public sealed partial class RateDigits;
