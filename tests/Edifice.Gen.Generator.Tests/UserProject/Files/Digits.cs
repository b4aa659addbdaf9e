using Edifice;

namespace Shop;

/// <summary>Compact form, with spikes between the layers.</summary>
[SpikingNetwork(InputSize = 20, OutputSize = 4, HiddenSizes = [24, 8], NumTimesteps = 5)]
public sealed partial class Digits;
