using Edifice;

namespace Shop;

/// <summary>A network with functions for C, that also runs step by step.</summary>
[SpikingNetwork(NumTimesteps = 6)]
[NativeExports("exported")]
[Input(20)]
[Dense(12)]
[Lif]
[Dense(4)]
[LeakyIntegrator]
[Decode]
public sealed partial class Exported;
