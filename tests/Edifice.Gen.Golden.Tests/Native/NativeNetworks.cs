namespace Edifice.Golden.Tests;

/// <summary>Called as from C.</summary>
[SpikingNetwork(InputSize = 12, OutputSize = 4, HiddenSizes = new[] { 20 }, NumTimesteps = 8)]
[NativeExports("streamed")]
public sealed partial class NativeStreamed;

/// <summary>Called as from C; has no stream.</summary>
[SpikingNetwork(InputSize = 12, OutputSize = 4, HiddenSizes = new[] { 20 }, NumTimesteps = 8, Coding = Coding.Rates)]
[NativeExports("rates")]
public sealed partial class NativeRates;

/// <summary>Called as from C; takes spikes alone.</summary>
[SpikingNetwork(NumTimesteps = 5)]
[NativeExports("spikes")]
[Input(12, Spikes = true)]
[Dense(4)]
[Lif]
public sealed partial class NativeSpikes;
