using System.Collections.Generic;

namespace Edifice.Reference;

/// <summary>From the neuron layers of a file to their declarations. What is the language's default is not written.</summary>
internal static class GoldenNeuron
{
    public static NeuronDeclaration Lif(GoldenLayer layer, IReadOnlyDictionary<string, GoldenTensor> parameters)
    {
        RefuseOtherDynamics(layer);
        string timing = layer.Text("resetTiming", "immediate");
        bool isSmooth = Choose(layer, "forward", "hard", ("hard", false), ("smooth", true));
        LifDeclaration lif = (LifDeclaration)Common(new LifDeclaration(), layer, parameters) with
        {
            Threshold = Start(layer, "threshold", parameters),
            LearnThreshold = Learning(layer, "threshold", parameters),
            Comparison = Choose<ComparisonRule?>(layer, "compare", ">", (">", null), (">=", ComparisonRule.GreaterOrEqual)),
            Reset = Choose<ResetRule?>(
                layer, "resetKind", "subtract", ("subtract", null), ("zero", ResetRule.Zero), ("value", ResetRule.Value), ("none", ResetRule.None)),
            ResetValue = layer.FindNumber("vReset") ?? 0,
            ResetTiming = Choose<ResetTimingRule?>(
                layer, "resetTiming", "immediate",
                ("immediate", null), ("delayed", ResetTimingRule.NextStep), ("snntorch_nodelay", ResetTimingRule.SnnTorchNoDelay)),
            ResetScope = Choose<ResetScopeRule?>(layer, "resetScope", "state", ("state", null), ("update", ResetScopeRule.Update)),
            ResetGradient = IsDetached(layer, timing) ? ResetGradientRule.Detached : ResetGradientRule.Attached,
            Spike = isSmooth ? SpikeRule.Smooth : null,
            Clip = isSmooth ? layer.FindNumber("clip") : null,
        };
        RefuseHardResetOfSmoothSpikes(layer, lif);
        lif = GoldenSurrogate.Apply(lif, layer);
        return isSmooth && lif.Surrogate != SurrogateRule.Sigmoid ? throw layer.Unsupported("surrogate") : Effective(lif);
    }

    /// <summary>What has an effect: the compiler refuses the rest, and files give every field.</summary>
    private static LifDeclaration Effective(LifDeclaration lif)
    {
        bool isSmooth = lif.Spike == SpikeRule.Smooth;
        bool hasScope = lif.ResetTiming is not null && lif.Reset is ResetRule.Zero or ResetRule.Value;
        return lif with
        {
            ResetValue = lif.Reset == ResetRule.Value ? lif.ResetValue : null,
            ResetTiming = lif.Reset == ResetRule.None ? null : lif.ResetTiming,
            ResetScope = hasScope ? lif.ResetScope : null,
            ResetGradient = lif.Reset == ResetRule.None ? null : lif.ResetGradient,
            Comparison = isSmooth ? null : lif.Comparison,
            Surrogate = isSmooth ? null : lif.Surrogate,
            Gain = isSmooth ? null : lif.Gain,
        };
    }

    public static NeuronDeclaration LeakyIntegrator(GoldenLayer layer, IReadOnlyDictionary<string, GoldenTensor> parameters)
    {
        RefuseOtherDynamics(layer);
        return Common(new LeakyIntegratorDeclaration(), layer, parameters);
    }

    private static NeuronDeclaration Common(NeuronDeclaration neuron, GoldenLayer layer, IReadOnlyDictionary<string, GoldenTensor> parameters)
    {
        bool isOneMinusBeta = layer.HasText("inputScale") && Choose(layer, "inputScale", "", ("1-beta", true));
        return neuron with
        {
            Beta = Start(layer, "beta", parameters),
            LearnBeta = Learning(layer, "beta", parameters),
            InputGain = isOneMinusBeta ? null : UnlessDefault(layer, "inputScale", 1),
            InputScaling = isOneMinusBeta ? InputScalingRule.OneMinusBeta : null,
            RestPotential = UnlessDefault(layer, "vRest", 0),
            InitialMembrane = UnlessDefault(layer, "v0", 0),
        };
    }

    /// <summary>Fields that would change the dynamics to something that the language cannot say.</summary>
    private static void RefuseOtherDynamics(GoldenLayer layer)
    {
        foreach (string field in new[] { "alpha", "betaFrom", "recurrent", "betaAdapt", "bJump" })
        {
            if (layer.Has(field))
            {
                throw layer.Unsupported(field);
            }
        }
    }

    /// <summary>
    /// A delayed reset signal is recomputed from the stored membrane and detached, whatever detachReset says; snnTorch's without
    /// delay takes the difference to a spike that is attached.
    /// </summary>
    private static bool IsDetached(GoldenLayer layer, string timing) => timing switch
    {
        "delayed" => true,
        "snntorch_nodelay" => false,
        _ => layer.Flag("detachReset"),
    };

    /// <summary>
    /// Where a reset looks at the stored membrane, the files' signal is H(v - θ), hard even of neurons whose spikes are smooth. In the
    /// language it is the neuron's own spike function.
    /// </summary>
    private static void RefuseHardResetOfSmoothSpikes(GoldenLayer layer, LifDeclaration lif)
    {
        if (lif.Spike == SpikeRule.Smooth && lif.ResetTiming is not null && lif.Reset != ResetRule.None)
        {
            throw new GoldenUnsupportedException($"smooth spikes with a hard reset signal (resetTiming {layer.Text("resetTiming", "")}) in layer {layer.Name}");
        }
    }

    /// <summary>The number that the layer gives; what is learned may be among the parameters alone, which count anyway.</summary>
    private static double? Start(GoldenLayer layer, string number, IReadOnlyDictionary<string, GoldenTensor> parameters) =>
        Learning(layer, number, parameters) is null ? layer.Number(number) : layer.FindNumber(number);

    /// <summary>A parameter of one number is the whole layer's, as torch has it, with a dimension or without.</summary>
    private static LearningRule? Learning(GoldenLayer layer, string number, IReadOnlyDictionary<string, GoldenTensor> parameters)
    {
        if (!parameters.TryGetValue($"{layer.Name}.{number}", out GoldenTensor? tensor))
        {
            return null;
        }

        if (tensor.Shape.Length == 0 || tensor.Shape is [1])
        {
            return LearningRule.PerLayer;
        }

        tensor.RequireShape(layer.Extents);
        return LearningRule.PerNeuron;
    }

    private static double? UnlessDefault(GoldenLayer layer, string field, double byDefault) =>
        layer.FindNumber(field) is { } value && value != byDefault ? value : null;

    private static TChoice Choose<TChoice>(GoldenLayer layer, string field, string byDefault, params (string Word, TChoice Choice)[] choices)
    {
        string word = layer.Text(field, byDefault);
        foreach ((string known, TChoice choice) in choices)
        {
            if (known == word)
            {
                return choice;
            }
        }

        throw layer.Unsupported(field);
    }
}
