using Edifice.Generator.Diagnostics;
using Edifice.Generator.Model;
using Edifice.Generator.Symbols;
using Microsoft.CodeAnalysis;

namespace Edifice.Generator.Layers.Neuron;

/// <summary>A layer of neurons, whichever: the runtime describes them.</summary>
internal sealed partial class NeuronKind : ILayerKind
{
    public LayerRole Role => LayerRole.Neuron;

    public bool Reads(AttributeReader attribute) =>
        attribute.Attribute.DerivesFrom(WellKnownNames.NeuronLayerAttribute)
        && attribute.Attribute.FindAttribute(WellKnownNames.NeuronAttribute) is not null;

    public LayerSpec Read(AttributeReader attribute)
    {
        AttributeData neuron = attribute.Attribute.FindAttribute(WellKnownNames.NeuronAttribute)!;
        NeuronChoices choices = NeuronChoices.Read(attribute);
        NeuronContract contract = NeuronContract.Read(attribute, neuron.FirstType(), choices);
        NeuronNumbers numbers = NeuronNumbers.Read(attribute, contract);
        return new NeuronSpec(
            attribute.Index,
            attribute.Kind,
            attribute.Text("Name"),
            contract.DynamicsType,
            contract.ParametersType,
            numbers.Constants,
            NeuronOptions.Of(attribute, choices, numbers),
            contract.States,
            contract.Tapes,
            neuron.HasFlag("IsRealValued") || choices.IsRealValued);
    }

    public bool Owns(LayerSpec layer) => layer is NeuronSpec;

    public Signal Infer(LayerSpec layer, Signal input, LayerSpec? before, ProblemList problems) =>
        new(input.Size, IsPerStep: true, IsSpikes: !((NeuronSpec)layer).IsRealValued);

    public long CountParameters(LayerSpec layer, Signal input) => 0;
}
