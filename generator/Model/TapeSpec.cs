namespace Edifice.Generator.Model;

/// <summary>A tape value of a neuron: an <c>out</c> argument of its <c>Step</c>.</summary>
/// <param name="Name">Of the argument.</param>
/// <param name="IsKept">Whether this layer's adjoint needs it; otherwise it gets zero.</param>
internal sealed record TapeSpec(string Name, bool IsKept);
