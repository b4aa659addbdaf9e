namespace Edifice.Gen.Tool.Tests;

/// <summary>Three stages with a bias each: PyTorch's fc1, fc2, fc3.</summary>
[SpikingNetwork(NumTimesteps = 8)]
[Input(6)]
[Dense(8)]
[Lif(Beta = 0.9)]
[Dense(5)]
[Lif(Beta = 0.9)]
[Dense(3)]
[Lif(Beta = 0.9)]
[Decode]
internal sealed partial class Plain;

/// <summary>The same names and shapes with another decay: another declaration.</summary>
[SpikingNetwork(NumTimesteps = 8)]
[Input(6)]
[Dense(8)]
[Lif(Beta = 0.8)]
[Dense(5)]
[Lif(Beta = 0.8)]
[Dense(3)]
[Lif(Beta = 0.8)]
[Decode]
internal sealed partial class Slower;

/// <summary>Layers of one shape, and a name of its own.</summary>
[SpikingNetwork(NumTimesteps = 4, Compatibility = Compatibility.SnnTorch)]
[Input(4)]
[Dense(4, Name = "first")]
[Lif(Beta = 0.5, Threshold = 0.25)]
[Dense(4, Bias = false)]
[Lif(Beta = 0.5, LearnBeta = Learning.PerNeuron, LearnThreshold = Learning.PerLayer)]
[Dense(2)]
[LeakyIntegrator(Beta = 0.5)]
[Decode(Decoding.MeanMembrane)]
internal sealed partial class Square;

/// <summary>Two classes may have one name.</summary>
internal static partial class Outer
{
    [SpikingNetwork(InputSize = 3, OutputSize = 2, HiddenSizes = [4])]
    internal sealed partial class Plain;
}

/// <summary>Ends with a product, behind which nothing fires.</summary>
[SpikingNetwork(NumTimesteps = 4)]
[Input(3)]
[Dense(4)]
[Lif(Beta = 0.5)]
[Decode]
[Dense(2)]
internal sealed partial class Scores;
