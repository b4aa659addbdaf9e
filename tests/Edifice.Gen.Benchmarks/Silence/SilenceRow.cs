using System.Text.Json.Serialization;

namespace Edifice.Benchmarks;

/// <summary>One window of a silent and of an active stream.</summary>
internal sealed record SilenceRow(
    string Network, int LastStep, double SilentLeastUs, double SilentMedianUs, double ActiveLeastUs, double ActiveMedianUs, float LargestMembrane)
{
    public double Ratio => SilentLeastUs / ActiveLeastUs;

    public double RatioOfMedians => SilentMedianUs / ActiveMedianUs;

    public override string ToString() =>
        $"{LastStep,12}{$"{SilentLeastUs:F2} ({SilentMedianUs:F2})",20}{$"{ActiveLeastUs:F2} ({ActiveMedianUs:F2})",20}{Ratio,8:F2}{RatioOfMedians,12:F2}{LargestMembrane,14:G3}";
}

/// <summary>Rows as JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(SilenceRow[]))]
internal sealed partial class SilenceJson : JsonSerializerContext;
