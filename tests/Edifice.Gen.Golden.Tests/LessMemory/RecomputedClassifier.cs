namespace Edifice.Golden.Tests;

/// <summary>The README's classifier over 100 steps, its steps run again.</summary>
[SpikingNetwork(InputSize = 784, OutputSize = 10, NumTimesteps = 100, Tape = TapeMode.Recompute)]
public sealed partial class RecomputedClassifier;
