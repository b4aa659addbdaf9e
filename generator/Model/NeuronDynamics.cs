using System.Linq;

namespace Edifice.Generator.Model;

/// <summary>The formula of a layer's neurons, with its choices made.</summary>
/// <param name="Type">The neuron's struct with its type arguments, <c>global::</c>-qualified.</param>
/// <param name="ParametersType">The struct of its constants, <c>global::</c>-qualified.</param>
/// <param name="Numbers">The lane arguments of <c>Step</c> behind the current.</param>
/// <param name="States">Names of its <c>ref</c> arguments.</param>
/// <param name="Tapes">Its <c>out</c> arguments.</param>
/// <param name="HasStart">Whether the states begin with something else than zero.</param>
internal sealed record NeuronDynamics(
    string Type,
    string ParametersType,
    EquatableArray<NumberSpec> Numbers,
    EquatableArray<string> States,
    EquatableArray<TapeSpec> Tapes,
    bool HasStart)
{
    /// <summary>The formula as people write it.</summary>
    public NeuronFormula Formula { get; init; } = NeuronFormula.Unsaid;

    /// <summary>Whether the struct of its constants holds zeros before any is set.</summary>
    public bool BeginsWithZeros { get; init; }

    public EquatableArray<string> KeptTapes => [.. Tapes.Where(tape => tape.IsKept).Select(tape => tape.Name)];

    public EquatableArray<NumberSpec> LearnedNumbers => [.. Numbers.Where(number => number.IsLearned)];
}
