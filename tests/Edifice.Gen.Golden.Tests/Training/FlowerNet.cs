namespace Edifice.Golden.Tests;

/// <summary>The network of runtime/docs/training.md.</summary>
[SpikingNetwork(InputSize = 4, OutputSize = 3, HiddenSizes = [32], NumTimesteps = 20)]
public sealed partial class FlowerNet;
