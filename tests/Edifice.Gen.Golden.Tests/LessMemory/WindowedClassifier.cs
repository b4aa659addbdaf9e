namespace Edifice.Golden.Tests;

/// <summary>Truncated, and run again: two windows and a rest, each of two segments.</summary>
[SpikingNetwork(InputSize = 40, OutputSize = 10, HiddenSizes = [30, 20], NumTimesteps = 137, Window = 60, Tape = TapeMode.Recompute)]
public sealed partial class WindowedClassifier;
