namespace Edifice.Generator.Model;

/// <summary>A layer of neurons.</summary>
/// <param name="Index">Position in the layered form.</param>
/// <param name="Kind">The attribute's name without "Attribute".</param>
/// <param name="Name">Name of its stage.</param>
/// <param name="DynamicsType">The neuron's struct with its type arguments, <c>global::</c>-qualified.</param>
/// <param name="ParametersType">The struct of its constants, <c>global::</c>-qualified.</param>
/// <param name="Constants">A value for each field, in the fields' order.</param>
/// <param name="Options">The attribute's properties with the values in effect, in words, in the properties' order.</param>
/// <param name="States">Names of the <c>ref</c> arguments of <c>Step</c>.</param>
/// <param name="Tapes">Names of the <c>out</c> arguments of <c>Step</c>.</param>
/// <param name="IsRealValued">Whether it gives real values instead of spikes.</param>
internal sealed record NeuronSpec(
    int Index,
    string Kind,
    string? Name,
    string DynamicsType,
    string ParametersType,
    EquatableArray<ConstantSpec> Constants,
    EquatableArray<OptionSpec> Options,
    EquatableArray<string> States,
    EquatableArray<string> Tapes,
    bool IsRealValued) : LayerSpec(Index, Kind, Name);
