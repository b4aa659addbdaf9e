namespace Edifice.Golden.Tests;

/// <summary>The user's neurons and the library's, in turn; spikes and real values between them.</summary>
[SpikingNetwork(NumTimesteps = 12)]
[Input(10)]
[Dense(18)]
[AdaptiveLif]
[Dense(33)]
[Lif]
[Dense(12)]
[AdaptiveLif(Firing = Firing.Smooth)]
[Dense(3)]
[Lif]
[Decode]
public sealed partial class MixedStack;
