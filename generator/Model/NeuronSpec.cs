namespace Edifice.Generator.Model;

/// <summary>A layer of neurons.</summary>
/// <param name="Index">Position in the layered form.</param>
/// <param name="Kind">The attribute's name without "Attribute".</param>
/// <param name="Name">Name of its stage.</param>
/// <param name="Dynamics">Its formula.</param>
/// <param name="Constants">A value for each number of the formula, those that are trained included: what they begin with.</param>
/// <param name="Options">The attribute's properties with the values in effect, in words, in the properties' order.</param>
/// <param name="Overrides">What the declaration says beside a preset.</param>
/// <param name="NeverFires">Whether its output is no spike in any sense.</param>
/// <param name="IsRealValued">Whether it gives real values instead of spikes.</param>
internal sealed record NeuronSpec(
    int Index,
    string Kind,
    string? Name,
    NeuronDynamics Dynamics,
    EquatableArray<ConstantSpec> Constants,
    EquatableArray<OptionSpec> Options,
    EquatableArray<OverrideSpec> Overrides,
    bool NeverFires,
    bool IsRealValued) : LayerSpec(Index, Kind, Name);
