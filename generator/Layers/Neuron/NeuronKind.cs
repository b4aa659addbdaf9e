using System.Linq;
using Edifice.Generator.Diagnostics;
using Edifice.Generator.Model;
using Edifice.Generator.Symbols;
using Microsoft.CodeAnalysis;

namespace Edifice.Generator.Layers.Neuron;

/// <summary>A layer of neurons, whichever: the runtime describes them.</summary>
internal sealed partial class NeuronKind : ILayerKind
{
    private const string RealValuedFlag = "IsRealValued";

    public LayerRole Role => LayerRole.Neuron;

    public bool Reads(AttributeReader attribute) =>
        attribute.Attribute.DerivesFrom(WellKnownNames.NeuronLayerAttribute)
        && attribute.Attribute.FindAttribute(WellKnownNames.NeuronAttribute) is not null;

    public LayerSpec Read(AttributeReader attribute) => LayerMemory.Find(attribute, ReadAnew);

    private static LayerSpec ReadAnew(AttributeReader attribute)
    {
        AttributeData neuron = attribute.Attribute.FindAttribute(WellKnownNames.NeuronAttribute)!;
        NeuronPreset preset = NeuronPreset.Read(attribute);
        NeuronChoices choices = NeuronChoices.Read(attribute, preset);
        NeuronLearning learning = NeuronLearning.Read(attribute, preset);
        NeuronContract contract = NeuronContract.Read(attribute, neuron.FirstType(), choices, learning);
        NeuronNumbers numbers = NeuronNumbers.Read(attribute, contract, preset, choices);
        if (!contract.IsBroken)
        {
            if (preset.FindFault(attribute.Attribute) is { } fault)
            {
                NeuronContract.Report(attribute, contract.Name, fault);
            }

            UnusedOptions.Check(attribute, preset, choices, numbers);
        }

        NeuronOptions options = new(attribute, preset, numbers);
        return new NeuronSpec(
            attribute.Index,
            attribute.Kind,
            attribute.Text("Name"),
            contract.Dynamics,
            numbers.Constants,
            options.Options,
            options.Overrides,
            neuron.HasFlag(RealValuedFlag),
            neuron.HasFlag(RealValuedFlag) || choices.IsRealValued);
    }

    public bool Owns(LayerSpec layer) => layer is NeuronSpec;

    public Signal Infer(LayerSpec layer, Signal input, LayerSpec? before, ProblemList problems) =>
        new(input.Size, IsPerStep: true, IsSpikes: !((NeuronSpec)layer).IsRealValued);

    public bool HasUniformAdjoint(LayerSpec layer) => false;

    public bool GivesAdjointProduct(LayerSpec layer) => false;

    public BackwardNeed NeedOf(LayerSpec layer) =>
        ((NeuronSpec)layer).Dynamics.KeptTapes.Count > 0 ? BackwardNeed.Run : BackwardNeed.Nothing;

    public long CountParameters(LayerSpec layer, Signal input) => ((NeuronSpec)layer).Dynamics.LearnedNumbers
        .Sum(number => Padding.Of(number.IsPerNeuron ? input.Size : 1));
}
