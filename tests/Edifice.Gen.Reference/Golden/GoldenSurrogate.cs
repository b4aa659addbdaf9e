namespace Edifice.Reference;

/// <summary>The surrogate of a file in our words: libraries scale the same functions differently.</summary>
internal static class GoldenSurrogate
{
    public static LifDeclaration Apply(LifDeclaration lif, GoldenLayer layer)
    {
        GoldenNode surrogate = layer.Surrogate;
        double Slope() => surrogate["slope"].Number is var slope && slope > 0 ? slope : throw surrogate["slope"].Unlike("a number above 0");
        (SurrogateRule rule, double steepness, double gain) = surrogate["kind"].Text switch
        {
            "fast_sigmoid" => (SurrogateRule.FastSigmoid, Slope(), 1 / Slope()),
            "fast_sigmoid_scaled" => (SurrogateRule.FastSigmoid, Slope(), 1),
            "super_spike_sj" => (SurrogateRule.FastSigmoid, 1, Slope()),
            "sigmoid" => (SurrogateRule.Sigmoid, Slope(), 1),
            "atan" => (SurrogateRule.ATan, Slope(), 1),
            "triangle" => (SurrogateRule.Triangular, 1, Slope()),
            "piecewise_quadratic" => (SurrogateRule.Triangular, Slope(), 1),
            "triangular_snntorch" => (SurrogateRule.SnnTorchTriangular, 1, Slope()),
            "straight_through" => (SurrogateRule.StraightThrough, 1, 1),
            "none" => (SurrogateRule.None, 1, 1),
            _ => throw layer.Unsupported("surrogate"),
        };
        return lif with
        {
            Surrogate = rule == SurrogateRule.FastSigmoid ? null : rule,
            Slope = steepness == 1 && rule is not (SurrogateRule.FastSigmoid or SurrogateRule.Sigmoid or SurrogateRule.ATan) ? null : steepness,
            Gain = gain == 1 ? null : gain,
        };
    }
}
