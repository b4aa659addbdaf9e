namespace Edifice.Golden.Tests;

[SpikingNetwork(InputSize = Blobs.Features, OutputSize = Blobs.Classes, HiddenSizes = [24, 16], NumTimesteps = 12)]
public sealed partial class BlobNet;
