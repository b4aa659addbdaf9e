using CsCheck;
using G = CsCheck.Gen;

namespace Edifice.Reference;

/// <summary>Random Lif attributes. An option that has no effect is not written: no Gain with smooth spikes, no Clip with hard ones.</summary>
internal static class LifGen
{
    private static readonly Gen<(double? Tau, double? Beta)> Decay = G.OneOf(
        G.Const(((double?)null, (double?)null)),
        OptionGen.Real(0.5, 20).Select(tau => ((double?)tau, (double?)null)),
        OptionGen.Real(0, 1).Select(beta => ((double?)null, (double?)beta)));

    private static readonly Gen<LifDeclaration> Common =
        from decay in Decay
        from threshold in OptionGen.Optional(0.3, 2, oneIn: 2)
        from reset in OptionGen.Optional<ResetRule>(oneIn: 3)
        from resetGradient in OptionGen.Optional<ResetGradientRule>(oneIn: 3)
        from slope in OptionGen.Optional(1, 25, oneIn: 3)
        select new LifDeclaration
        {
            Tau = decay.Tau,
            Beta = decay.Beta,
            Threshold = threshold,
            Reset = reset,
            ResetGradient = reset == ResetRule.None ? null : resetGradient,
            Slope = slope,
        };

    private static readonly Gen<LifDeclaration> Hard =
        from common in Common
        from isWritten in G.Bool
        from surrogate in OptionGen.Optional<SurrogateRule>(oneIn: 3)
        from gain in OptionGen.Optional(0.04, 2, oneIn: 2)
        select common with { Spike = isWritten ? SpikeRule.Hard : null, Surrogate = surrogate, Gain = gain };

    private static readonly Gen<LifDeclaration> Smooth =
        from common in Common
        from clip in OptionGen.Optional(1, 10, oneIn: 2)
        select common with { Spike = SpikeRule.Smooth, Clip = clip };

    /// <summary>Two of three have hard spikes.</summary>
    public static readonly Gen<LifDeclaration> Any = G.OneOf(Hard, Hard, Smooth);
}
