using CsCheck;
using G = CsCheck.Gen;

namespace Edifice.Reference;

/// <summary>A random stage, before it is known where it stands.</summary>
/// <param name="Dense">Null where a neuron takes the signal as its current.</param>
/// <param name="Neuron">Null where no neuron follows.</param>
/// <param name="SpikeDecode">What may decode it where it gives spikes.</param>
/// <param name="RealDecode">What may decode it where it gives real values.</param>
/// <param name="HasDecode">Whether a decoder follows even where it need not; behind the last stage, whether one follows at all.</param>
internal sealed record StageDraft(
    DenseDeclaration? Dense, NeuronDeclaration? Neuron, DecodeDeclaration SpikeDecode, DecodeDeclaration RealDecode, bool HasDecode)
{
    private static readonly Gen<DenseDeclaration> AnyDense =
        from outputs in G.Int[1, 40]
        from bias in G.OneOf<bool?>(null, true, false)
        select new DenseDeclaration(outputs) { Bias = bias };

    private static readonly Gen<NeuronDeclaration> AnyNeuron = G.Frequency(
        (6, LifGen.Any.Select(lif => (NeuronDeclaration)lif)),
        (1, NeuronGen.Any.Select(neuron => (NeuronDeclaration)neuron.ToLeakyIntegrator())));

    private static readonly Gen<(bool Dense, bool Neuron)> Halves = G.Frequency((6, (true, true)), (1, (true, false)), (1, (false, true)));

    private static readonly Gen<DecodeDeclaration> OfSpikes =
        OptionGen.Optional(oneIn: 4, DecodeRule.Rate, DecodeRule.Count, DecodeRule.FirstSpike).Select(rule => new DecodeDeclaration(rule));

    private static readonly Gen<DecodeDeclaration> OfReals = OptionGen.Optional(
        oneIn: 6, DecodeRule.Rate, DecodeRule.Count, DecodeRule.LastMembrane, DecodeRule.MeanMembrane, DecodeRule.MaxMembrane)
        .Select(rule => new DecodeDeclaration(rule));

    /// <summary>Three of four have both halves.</summary>
    public static readonly Gen<StageDraft> Any =
        from halves in Halves
        from dense in AnyDense
        from neuron in AnyNeuron
        from spikes in OfSpikes
        from reals in OfReals
        from hasDecode in OptionGen.LeftOut(oneIn: 3)
        select new StageDraft(halves.Dense ? dense : null, halves.Neuron ? neuron : null, spikes, reals, hasDecode);

    /// <summary>The name on the synapse, on the neuron, or on neither.</summary>
    public static Gen<(string? OnDense, string? OnNeuron)> Naming(string name) =>
        G.OneOf<(string?, string?)>((null, null), (null, null), (name, null), (null, name));

    /// <summary>The stage with that name on one of its halves.</summary>
    public StageDraft Named((string? OnDense, string? OnNeuron) name) => this with
    {
        Dense = Dense is null ? null : Dense with { Name = name.OnDense },
        Neuron = Neuron is null ? null : Neuron with { Name = name.OnNeuron },
    };
}
