namespace Edifice.Gen.Deployment.Tests;

/// <summary>The README's network, for C.</summary>
[SpikingNetwork(InputSize = 784, OutputSize = 10)]
#if BAKED
[Weights("digits")]
#endif
[NativeExports("digits")]
public sealed partial class NativeDigits;

/// <summary>Takes spikes and gives spikes, both over time; has no decoder.</summary>
[SpikingNetwork(NumTimesteps = 6)]
[NativeExports("events")]
[Input(20, Spikes = true)]
[Dense(18)]
[Lif]
[Dense(5)]
[Lif(Threshold = 0.2)]
public sealed partial class NativeEvents;

/// <summary>Has decoders between its layers, and so no stream.</summary>
[SpikingNetwork(InputSize = 12, OutputSize = 3, HiddenSizes = [16], Coding = Coding.Rates)]
[NativeExports("rates")]
public sealed partial class NativeRates;
