using System;
using System.Linq;
using CsCheck;
using G = CsCheck.Gen;

namespace Edifice.Reference;

/// <summary>Random networks of the declaration language, all of them valid.</summary>
public static class DeclarationGen
{
    private const string ClassName = "Net0";

    private static readonly string[] StageWords = ["first", "second", "third", "fourth"];

    private static readonly Gen<StageDraft[]> Stages =
        from drafts in StageDraft.Any.Array[1, StageWords.Length]
        from first in StageDraft.Naming(StageWords[0])
        from second in StageDraft.Naming(StageWords[1])
        from third in StageDraft.Naming(StageWords[2])
        from fourth in StageDraft.Naming(StageWords[3])
        let names = new[] { first, second, third, fourth }
        select drafts.Select((draft, stage) => draft.Named(names[stage])).ToArray();

    /// <summary>The layered form: 1 to 4 stages of 1 to 67 neurons, 1 to 40 time steps, at least one neuron layer.</summary>
    public static readonly Gen<LayeredDeclaration> Layered =
        from inputs in G.Int[1, 67]
        from stages in Stages
        from timeSteps in TimeSteps
        from tau in OptionGen.Optional(0.5, 20, oneIn: 2)
        from threshold in OptionGen.Optional(0.3, 2, oneIn: 2)
        select StageAssembly.Assemble(new LayeredDeclaration(ClassName, inputs, []) { NumTimesteps = timeSteps, Tau = tau, Threshold = threshold }, stages);

    /// <summary>The compact form, in both codings; now and then with the default hidden sizes.</summary>
    public static readonly Gen<CompactDeclaration> Compact =
        from inputs in G.Int[1, 67]
        from outputs in G.Int[1, 67]
        from hasDefaultSizes in OptionGen.LeftOut(oneIn: 10)
        from hidden in G.Int[1, 67].Array[1, 3]
        from timeSteps in TimeSteps
        from tau in OptionGen.Optional(0.5, 20, oneIn: 2)
        from threshold in OptionGen.Optional(0.3, 2, oneIn: 2)
        from coding in OptionGen.Optional<CompactCoding>(oneIn: 4)
        select Bound(new CompactDeclaration(ClassName, inputs, outputs)
        {
            HiddenSizes = hasDefaultSizes ? null : hidden,
            NumTimesteps = timeSteps,
            Tau = tau,
            Threshold = threshold,
            Coding = coding,
        });

    /// <summary>Four of five are layered.</summary>
    public static readonly Gen<NetworkDeclaration> Any = G.Frequency(
        (4, Layered.Select(declaration => (NetworkDeclaration)declaration)),
        (1, Compact.Select(declaration => (NetworkDeclaration)declaration)));

    /// <summary>Any network, with a batch of 1 to 17 and a seed.</summary>
    public static readonly Gen<DeclarationTrial> Trial =
        from declaration in Any
        from batch in G.Int[1, 17]
        from seed in G.Int[0, int.MaxValue - 1]
        select new DeclarationTrial(declaration, batch, seed);

    private static Gen<int?> TimeSteps =>
        from isLeftOut in OptionGen.LeftOut(oneIn: 5)
        from timeSteps in G.Int[1, 40]
        select isLeftOut ? (int?)null : timeSteps;

    private static CompactDeclaration Bound(CompactDeclaration network)
    {
        double beta = Math.Exp(-1 / (network.Tau ?? 2));
        double highest = LifBounds.HighestThreshold(beta, slope: 10);
        return network.Coding == CompactCoding.Rates && (network.Threshold ?? 1) > highest ? network with { Threshold = highest } : network;
    }
}
