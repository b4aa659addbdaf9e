namespace Edifice.Golden.Tests;

/// <summary>Adaptive neurons, each with a trained ρ of its own, behind the input: none knows of another.</summary>
[SpikingNetwork(NumTimesteps = 14)]
[Input(21)]
[AdaptiveLif(Name = "senses", Adaptation = Adaptation.Strong, Jump = 0.375, LearnRho = Learning.PerNeuron)]
[Decode]
public sealed partial class LearnedAdaptation;
