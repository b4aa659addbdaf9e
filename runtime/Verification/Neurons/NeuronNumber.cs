namespace Edifice.Reference;

/// <summary>A number of a neuron that may be learned.</summary>
/// <param name="Name">The role of its tensor: "beta" for "hidden1.beta".</param>
/// <param name="Value">What it is where it is not learned.</param>
public sealed record NeuronNumber(string Name, double Value);
