namespace Edifice.Generator.Model;

/// <summary>A number of a neuron's formula that may differ from neuron to neuron: a lane argument of its <c>Step</c>.</summary>
/// <param name="Name">Of the argument, such as <c>beta</c>.</param>
/// <param name="Field">In Pascal case, as annotations and the datasheet name it.</param>
/// <param name="Learning">0 for a constant, 1 for one trained number, 2 for one per neuron: the runtime's enum.</param>
/// <param name="Least">The least effective number.</param>
/// <param name="Greatest">The greatest effective number.</param>
internal sealed record NumberSpec(string Name, string Field, int Learning, float Least, float Greatest)
{
    public bool IsLearned => Learning != 0;

    public bool IsPerNeuron => Learning == 2;
}
