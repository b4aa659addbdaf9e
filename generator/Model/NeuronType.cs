namespace Edifice.Generator.Model;

/// <summary>A neuron with its constants; stages that agree in all of it share the generated struct.</summary>
/// <param name="Name">The generated struct's name.</param>
/// <param name="Neuron">One of the layers that use it.</param>
/// <param name="Stages">The names of the stages that use it, in words.</param>
internal sealed record NeuronType(string Name, NeuronSpec Neuron, string Stages);
