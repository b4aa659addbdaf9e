namespace Edifice.Generator.Model;

/// <summary>A property of a neuron's attribute with the value in effect, such as <c>Tau</c> and <c>2</c>.</summary>
internal sealed record OptionSpec(string Name, string Value);
