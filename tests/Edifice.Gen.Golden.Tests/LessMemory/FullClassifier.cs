namespace Edifice.Golden.Tests;

/// <summary>The README's classifier over 100 steps.</summary>
[SpikingNetwork(InputSize = 784, OutputSize = 10, NumTimesteps = 100)]
public sealed partial class FullClassifier;
