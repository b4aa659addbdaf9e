namespace Edifice.Benchmarks;

/// <summary>Workload B once more, in a file that a program of its own can be made of.</summary>
[SpikingNetwork(InputSize = 784, OutputSize = 10)]
internal sealed partial class FirstCallNetwork;
