using Edifice;

/// <summary>Reads one of four symbols of 7 × 7 pixels.</summary>
[SpikingNetwork(InputSize = 49, OutputSize = 4, HiddenSizes = [64], NumTimesteps = 15)]
public sealed partial class SymbolReader;
