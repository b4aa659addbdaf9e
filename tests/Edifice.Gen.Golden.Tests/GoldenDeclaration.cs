using System;
using System.Globalization;
using System.Linq;
using System.Text;
using Edifice.Reference;

namespace Edifice.Golden.Tests;

/// <summary>A recorded case written as a declaration; each synapse keeps the name that its parameters have in the file.</summary>
internal static class GoldenDeclaration
{
    public static string Write(GoldenNetwork network, string className)
    {
        StringBuilder text = new();
        GoldenLayer first = network.Layers[0];
        text.AppendLine("using Edifice;");
        text.AppendLine(CultureInfo.InvariantCulture, $"[SpikingNetwork(NumTimesteps = {network.TimeSteps})]");
        text.AppendLine(CultureInfo.InvariantCulture, $"[Input({first.Integer("in")})]");
        foreach (GoldenLayer layer in network.Layers)
        {
            bool isReadout = network.Decode == "rate_then_dense" && ReferenceEquals(layer, network.Layers[^1]);
            text.AppendLine((isReadout ? "[Decode]" : "") + Layer(layer));
            if (network.Mode == "layerwise" && layer.Kind == "lif")
            {
                text.AppendLine("[Decode]");
            }
        }

        if (network.Decode == "rate")
        {
            text.AppendLine("[Decode(Decoding.Rate)]");
        }

        return text.Append(CultureInfo.InvariantCulture, $"public sealed partial class {className};").ToString();
    }

    private static string Layer(GoldenLayer layer) => layer.Kind switch
    {
        "dense" => FormattableString.Invariant(
            $"[Dense({layer.Integer("in")}, {layer.Integer("out")}, Name = \"{layer.Name}\", Bias = {(layer.Flag("bias") ? "true" : "false")})]"),
        "lif" => Lif(layer),
        _ => throw new NotSupportedException(layer.Kind),
    };

    private static string Lif(GoldenLayer layer)
    {
        System.Text.Json.JsonElement surrogate = layer.Fields.GetProperty("surrogate");
        string kind = surrogate.GetProperty("kind").GetString()!;
        double slope = surrogate.GetProperty("slope").GetDouble();
        string[] options =
        [
            Option("Beta", layer.Number("beta", double.NaN)),
            Option("Threshold", layer.Number("threshold", double.NaN)),
            $"Reset = Reset.{char.ToUpperInvariant(layer.Text("resetKind", "")[0])}{layer.Text("resetKind", "")[1..]}",
            $"ResetGradient = ResetGradient.{(layer.Flag("detachReset") ? "Detached" : "Attached")}",
            $"Spike = Spike.{(layer.Text("forward", "hard") == "smooth" ? "Smooth" : "Hard")}",
            $"Surrogate = Surrogate.{(kind == "sigmoid" ? "Sigmoid" : "FastSigmoid")}",
            Option("Slope", slope),
        ];
        string clip = layer.Fields.TryGetProperty("clip", out System.Text.Json.JsonElement limit) && limit.ValueKind == System.Text.Json.JsonValueKind.Number
            ? ", " + Option("Clip", limit.GetDouble())
            : "";
        return $"[Lif({string.Join(", ", options)}{clip})]";
    }

    private static string Option(string name, double value) => string.Create(CultureInfo.InvariantCulture, $"{name} = {value:R}");
}
