using System.Linq;
using System.Text.Json;

namespace Edifice.Reference;

/// <summary>From the LIF layer of a file to the reference's.</summary>
internal static class GoldenLif
{
    public static string? FindUnsupported(GoldenLayer layer)
    {
        string forward = layer.Text("forward", "hard");
        string surrogate = SurrogateKind(layer);
        (string Field, bool IsSupported)[] needs =
        [
            ("inputScale", layer.Number("inputScale", 1) == 1),
            ("vRest", layer.Number("vRest", 0) == 0),
            ("v0", layer.Number("v0", 0) == 0),
            ("compare", layer.Text("compare", ">") == ">"),
            ("resetKind", layer.Text("resetKind", "subtract") is "subtract" or "zero" or "none"),
            ("resetTiming", layer.Text("resetTiming", "immediate") == "immediate"),
            ("forward", forward is "hard" or "smooth"),
            ("surrogate", surrogate == "sigmoid" || (forward == "hard" && surrogate is "fast_sigmoid" or "fast_sigmoid_scaled")),
            ("alpha", !layer.Fields.TryGetProperty("alpha", out _)),
        ];
        string? field = needs.Where(need => !need.IsSupported).Select(need => need.Field).FirstOrDefault();
        return field is null ? null : $"{field} {Described(layer, field)} in layer {layer.Name}";
    }

    public static NeuronLayer ToLayer(GoldenLayer layer)
    {
        double slope = Surrogate(layer).GetProperty("slope").GetDouble();
        LifModel model = new()
        {
            Beta = layer.Fields.GetProperty("beta").GetDouble(),
            Threshold = layer.Fields.GetProperty("threshold").GetDouble(),
            DetachReset = layer.Flag("detachReset"),
            Reset = layer.Text("resetKind", "subtract") switch
            {
                "zero" => ResetRule.Zero,
                "none" => ResetRule.None,
                _ => ResetRule.Subtract,
            },
            Spike = layer.Text("forward", "hard") == "smooth" ? SpikeRule.Smooth : SpikeRule.Hard,
            Surrogate = SurrogateKind(layer) == "sigmoid" ? SurrogateRule.Sigmoid : SurrogateRule.FastSigmoid,
            Slope = slope,
            Gain = SurrogateKind(layer) == "fast_sigmoid" ? 1 / slope : 1,
            Clip = layer.Number("clip", double.PositiveInfinity),
        };
        return new NeuronLayer(layer.Name, layer.Integer("n"), model);
    }

    private static JsonElement Surrogate(GoldenLayer layer) => layer.Fields.GetProperty("surrogate");

    private static string SurrogateKind(GoldenLayer layer) => Surrogate(layer).GetProperty("kind").GetString()!;

    private static string Described(GoldenLayer layer, string field) => layer.Fields.GetProperty(field).GetRawText();
}
