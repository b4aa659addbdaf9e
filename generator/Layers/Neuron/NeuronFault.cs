namespace Edifice.Generator.Layers.Neuron;

/// <summary>What a neuron's struct lacks, in words for a message.</summary>
/// <param name="What">The fault, as the second half of a sentence.</param>
/// <param name="Cure">What to do, as a sentence without its full stop.</param>
internal sealed record NeuronFault(string What, string Cure)
{
    /// <summary>A fault that was reported under an id of its own.</summary>
    public static NeuronFault Reported { get; } = new("", "");
}
