namespace Edifice.Generator.Model;

/// <summary>A piece of a neuron's formula, as the runtime writes it.</summary>
/// <param name="Owner">The type parameter whose choice it belongs to; empty for the neuron's own.</param>
/// <param name="Name">Empty for what the owner stands for.</param>
/// <param name="Text">With other pieces in braces.</param>
internal sealed record FormulaPart(string Owner, string Name, string Text);
