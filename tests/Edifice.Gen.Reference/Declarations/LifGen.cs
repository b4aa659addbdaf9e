using CsCheck;
using G = CsCheck.Gen;

namespace Edifice.Reference;

/// <summary>Random Lif attributes. An option that has no effect is not written: no Gain with smooth spikes, no Clip with hard ones.</summary>
internal static class LifGen
{
    private static readonly Gen<(ResetRule? Reset, double? Value)> Reset = G.OneOf(
        G.Const(((ResetRule?)null, (double?)null)),
        OptionGen.Optional(oneIn: 5, ResetRule.Subtract, ResetRule.Zero, ResetRule.None).Select(reset => (reset, (double?)null)),
        OptionGen.Optional(-0.5, 0.3, oneIn: 5).Select(value => ((ResetRule?)ResetRule.Value, value)));

    private static readonly Gen<LifDeclaration> Common =
        from neuron in NeuronGen.Any
        from threshold in OptionGen.Optional(0.3, 2, oneIn: 2)
        from learnThreshold in OptionGen.Seldom<LearningRule>(writtenIn: 4)
        from reset in Reset
        from timing in OptionGen.Optional<ResetTimingRule>(oneIn: 3)
        from scope in OptionGen.Optional<ResetScopeRule>(oneIn: 3)
        from resetGradient in OptionGen.Optional<ResetGradientRule>(oneIn: 3)
        select neuron.ToLif() with
        {
            Threshold = threshold,
            LearnThreshold = learnThreshold,
            Reset = reset.Reset,
            ResetValue = reset is { Reset: ResetRule.Value, Value: null } && neuron.Compatibility is null or CompatibilityRule.None ? 0.1 : reset.Value,
            ResetTiming = reset.Reset == ResetRule.None ? null : timing,
            ResetScope = HasScope(reset.Reset, timing) ? scope : null,
            ResetGradient = reset.Reset == ResetRule.None ? null : resetGradient,
        };

    private static readonly Gen<LifDeclaration> Hard =
        from common in Common
        from isWritten in G.Bool
        from comparison in OptionGen.Seldom<ComparisonRule>(writtenIn: 3)
        from surrogate in OptionGen.Optional<SurrogateRule>(oneIn: 4)
        from slope in OptionGen.Optional(1, 25, oneIn: 3)
        from gain in OptionGen.Optional(0.04, 2, oneIn: 2)
        select common with
        {
            Spike = isWritten ? SpikeRule.Hard : null,
            Comparison = comparison,
            Surrogate = surrogate,
            Slope = HasSlope(surrogate) ? slope : null,
            Gain = surrogate == SurrogateRule.None ? null : gain,
        };

    private static readonly Gen<LifDeclaration> Smooth =
        from common in Common
        from slope in OptionGen.Optional(1, 25, oneIn: 3)
        from clip in OptionGen.Optional(1, 10, oneIn: 2)
        select common with { Spike = SpikeRule.Smooth, Slope = slope, Clip = clip };

    /// <summary>Two of three have hard spikes.</summary>
    public static readonly Gen<LifDeclaration> Any = G.OneOf(Hard, Hard, Smooth);

    private static bool HasScope(ResetRule? reset, ResetTimingRule? timing) =>
        reset is ResetRule.Zero or ResetRule.Value && timing is ResetTimingRule.NextStep or ResetTimingRule.SnnTorchNoDelay;

    private static bool HasSlope(SurrogateRule? surrogate) =>
        surrogate is not (SurrogateRule.SnnTorchTriangular or SurrogateRule.StraightThrough or SurrogateRule.None);
}
