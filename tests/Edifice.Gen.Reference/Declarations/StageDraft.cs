using System.Collections.Generic;
using CsCheck;
using G = CsCheck.Gen;

namespace Edifice.Reference;

/// <summary>A random stage, before it is known where it stands.</summary>
/// <param name="Dense">Null where a neuron takes the signal as its current.</param>
/// <param name="Lif">Null where no neuron follows.</param>
/// <param name="Decode">What may follow it, where its signal changes from step to step.</param>
/// <param name="HasDecode">Whether it follows even where it need not.</param>
internal sealed record StageDraft(DenseDeclaration? Dense, LifDeclaration? Lif, DecodeDeclaration Decode, bool HasDecode)
{
    private static readonly Gen<DenseDeclaration> AnyDense =
        from outputs in G.Int[1, 67]
        from bias in G.OneOf<bool?>(null, true, false)
        select new DenseDeclaration(outputs) { Bias = bias };

    private static readonly Gen<(bool Dense, bool Lif)> Halves = G.Frequency((6, (true, true)), (1, (true, false)), (1, (false, true)));

    /// <summary>Three of four have both halves.</summary>
    public static readonly Gen<StageDraft> Any =
        from halves in Halves
        from dense in AnyDense
        from lif in LifGen.Any
        from isWrittenOut in G.Bool
        from hasDecode in OptionGen.LeftOut(oneIn: 3)
        select new StageDraft(halves.Dense ? dense : null, halves.Lif ? lif : null, new DecodeDeclaration(isWrittenOut), hasDecode);

    /// <summary>The name on the synapse, on the neuron, or on neither.</summary>
    public static Gen<(string? OnDense, string? OnLif)> Naming(string name) =>
        G.OneOf<(string?, string?)>((null, null), (null, null), (name, null), (null, name));

    /// <summary>The stage with that name on one of its halves.</summary>
    public StageDraft Named((string? OnDense, string? OnLif) name) => this with
    {
        Dense = Dense is null ? null : Dense with { Name = name.OnDense },
        Lif = Lif is null ? null : Lif with { Name = name.OnLif },
    };
}
