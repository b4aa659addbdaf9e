namespace Edifice.Gen.Deployment.Tests;

/// <summary>The README's network.</summary>
[SpikingNetwork(InputSize = 784, OutputSize = 10)]
public sealed partial class DeployedNetwork;
