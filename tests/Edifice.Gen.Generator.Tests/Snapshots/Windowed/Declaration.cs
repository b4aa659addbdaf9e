using Edifice;

namespace Shop;

/// <summary>Truncated back-propagation through time, with spikes over time that come in and go out.</summary>
[SpikingNetwork(NumTimesteps = 12, Window = 5)]
[Input(20, Spikes = true)]
[Dense(6)]
[Lif]
public sealed partial class Windowed;
