namespace Edifice.Golden.Tests;

/// <summary>Smooth all the way: rounding changes it by rounding only.</summary>
[SpikingNetwork(InputSize = Blobs.Features, OutputSize = Blobs.Classes, HiddenSizes = [12, 8], NumTimesteps = 10, Coding = Coding.Rates)]
public sealed partial class RateBlobNet;
