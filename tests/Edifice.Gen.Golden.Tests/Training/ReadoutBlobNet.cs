namespace Edifice.Golden.Tests;

/// <summary>A readout that never fires, so that large numbers come through to the outputs.</summary>
[SpikingNetwork(NumTimesteps = 8)]
[Input(Blobs.Features)]
[Dense(10)]
[Lif]
[Dense(Blobs.Classes, Name = "readout")]
[LeakyIntegrator]
[Decode(Decoding.MeanMembrane)]
public sealed partial class ReadoutBlobNet;
