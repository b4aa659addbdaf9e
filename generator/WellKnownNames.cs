namespace Edifice.Generator;

/// <summary>Metadata names of the runtime's types that give a declaration its meaning.</summary>
internal static class WellKnownNames
{
    public const string SpikingNetworkAttribute = "Edifice.SpikingNetworkAttribute";
    public const string WeightsAttribute = "Edifice.WeightsAttribute";
    public const string NativeExportsAttribute = "Edifice.NativeExportsAttribute";
    public const string LayerAttribute = "Edifice.LayerAttribute";
    public const string NeuronLayerAttribute = "Edifice.NeuronLayerAttribute";
    public const string InputAttribute = "Edifice.InputAttribute";
    public const string DenseAttribute = "Edifice.DenseAttribute";
    public const string DecodeAttribute = "Edifice.DecodeAttribute";
    public const string DecoderAttribute = "Edifice.CompilerServices.DecoderAttribute";
    public const string NeuronAttribute = "Edifice.Neurons.NeuronAttribute";
    public const string NeuronParameterAttribute = "Edifice.Neurons.NeuronParameterAttribute";
    public const string NeuronChoiceAttribute = "Edifice.Neurons.NeuronChoiceAttribute";
    public const string NeuronLearningAttribute = "Edifice.Neurons.NeuronLearningAttribute";
    public const string NeuronPresetAttribute = "Edifice.Neurons.NeuronPresetAttribute";
    public const string NeuronPresetChoiceAttribute = "Edifice.Neurons.NeuronPresetChoiceAttribute";
    public const string OptionalTapeAttribute = "Edifice.Neurons.OptionalTapeAttribute";
    public const string FormulaAttribute = "Edifice.Neurons.FormulaAttribute";
    public const string TransformedByAttribute = "Edifice.Neurons.TransformedByAttribute";
    public const string ImplementedByAttribute = "Edifice.Neurons.ImplementedByAttribute";
    public const string CompactFormAttribute = "Edifice.Neurons.CompactFormAttribute";
    public const string Neuron = "Edifice.Neurons.INeuron`1";
    public const string Lanes = "Edifice.Numerics.ILanes`1";
    public const string RuntimeAbi = "Edifice.CompilerServices.RuntimeAbi";
}
