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

    /// <summary>The layered form: 1 to 4 stages of 1 to 40 neurons, 1 to 40 time steps, at least one neuron layer.</summary>
    public static readonly Gen<LayeredDeclaration> Layered =
        from inputs in G.Int[1, 67]
        from input in G.Frequency((3, InputRule.Constant), (1, InputRule.PerStep), (1, InputRule.Spikes))
        from stages in Stages
        from timeSteps in TimeSteps
        from tau in OptionGen.Optional(0.5, 20, oneIn: 2)
        from threshold in OptionGen.Optional(0.3, 2, oneIn: 2)
        from compatibility in OptionGen.Seldom<CompatibilityRule>(writtenIn: 3)
        let network = new LayeredDeclaration(ClassName, inputs, []) { Input = input, NumTimesteps = timeSteps, Tau = tau, Threshold = threshold, Compatibility = compatibility }
        select StageAssembly.Assemble(network, stages);

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
        from compatibility in OptionGen.Seldom<CompatibilityRule>(writtenIn: 4)
        select Bound(new CompactDeclaration(ClassName, inputs, outputs)
        {
            HiddenSizes = hasDefaultSizes ? null : hidden,
            NumTimesteps = timeSteps,
            Tau = tau,
            Threshold = threshold,
            Coding = coding,
            Compatibility = compatibility,
        });

    /// <summary>Four of five are layered.</summary>
    public static readonly Gen<NetworkDeclaration> Any = G.Frequency(
        (4, Layered.Select(declaration => (NetworkDeclaration)declaration)),
        (1, Compact.Select(declaration => (NetworkDeclaration)declaration)));

    /// <summary>Any network, some with a window or with segments that are run again; with a batch of 1 to 17 and a seed.</summary>
    public static readonly Gen<DeclarationTrial> Trial =
        from declaration in Any
        from window in Windows(declaration.NumTimesteps ?? DeclaredNetwork.DefaultTimeSteps)
        from recomputes in OptionGen.LeftOut(oneIn: 3)
        from batch in G.Int[1, 17]
        from seed in G.Int[0, int.MaxValue - 1]
        select new DeclarationTrial(declaration with { Window = window, Recomputes = recomputes }, batch, seed);

    private static Gen<int?> TimeSteps =>
        from isLeftOut in OptionGen.LeftOut(oneIn: 5)
        from timeSteps in G.Int[1, 40]
        select isLeftOut ? (int?)null : timeSteps;

    // Multiples of 5 below T; one that reaches T has no effect and is refused.
    private static Gen<int?> Windows(int timeSteps) => timeSteps <= 5
        ? G.Const((int?)null)
        : from isLeftOut in OptionGen.LeftOut(oneIn: 2)
          from groups in G.Int[1, (timeSteps - 1) / 5]
          select isLeftOut ? (int?)null : 5 * groups;

    private static CompactDeclaration Bound(CompactDeclaration network)
    {
        network = network with { Tau = LibraryNeurons.WithValidTau(new LifDeclaration(), network).Tau ?? network.Tau };
        LifDeclaration lif = network.ToLayered().Layers.OfType<LifDeclaration>().First();
        double highest = LifBounds.HighestThreshold(lif.ToModel(network).Beta, slope: 10);
        return network.Coding == CompactCoding.Rates && (network.Threshold ?? 1) > highest ? network with { Threshold = highest } : network;
    }
}
