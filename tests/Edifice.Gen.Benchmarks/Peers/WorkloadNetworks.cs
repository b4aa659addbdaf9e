namespace Edifice.Benchmarks;

/// <summary>Workload A: small, everything in the first-level caches.</summary>
[SpikingNetwork(InputSize = 256, OutputSize = 10, HiddenSizes = [128, 64])]
internal sealed partial class NetworkA;

/// <summary>Workload B: the README's network, a classifier of digits.</summary>
[SpikingNetwork(InputSize = 784, OutputSize = 10)]
internal sealed partial class NetworkB;

/// <summary>Workload C: one wide hidden layer, weights beyond the second-level cache.</summary>
[SpikingNetwork(InputSize = 784, OutputSize = 10, HiddenSizes = [1000])]
internal sealed partial class NetworkC;

/// <summary>Workload D: large, weights at the edge of the last-level cache.</summary>
[SpikingNetwork(InputSize = 2048, OutputSize = 100, HiddenSizes = [2048, 1024])]
internal sealed partial class NetworkD;
