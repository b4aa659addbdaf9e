namespace Edifice.Generator.Model;

/// <summary>A number of a neuron's formula: a field of its parameters, after the transform and rounded to float.</summary>
internal sealed record ConstantSpec(string Field, float Value);
