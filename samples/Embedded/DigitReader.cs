namespace Edifice.Samples.Embedded;

/// <summary>784-256-128-10 with the weights that <c>samples/Digits</c> saves, compiled into the program.</summary>
[SpikingNetwork(InputSize = DigitImages.Pixels, OutputSize = 10)]
[Weights("digits")]
internal sealed partial class DigitReader;
