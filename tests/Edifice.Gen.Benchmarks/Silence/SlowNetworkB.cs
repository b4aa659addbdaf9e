namespace Edifice.Benchmarks;

/// <summary>Workload B with membranes that fade slowly: they pass through the subnormal numbers late in a long stream.</summary>
[SpikingNetwork(InputSize = 784, OutputSize = 10, Tau = SilenceRun.SlowTau)]
internal sealed partial class SlowNetworkB;
