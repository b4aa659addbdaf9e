using System.Text.Json.Serialization;

namespace Edifice.Benchmarks;

/// <summary>One of our passes beside itself with other threads, or another firing rate.</summary>
/// <param name="Workload">The network.</param>
/// <param name="Pass">Inference or a learning step, of so many samples.</param>
/// <param name="Change">What is other.</param>
/// <param name="BaseMs">Milliseconds without the change, median.</param>
/// <param name="ChangedMs">Milliseconds with it, median.</param>
/// <param name="LowerRatio">A quarter of the rounds had a lower ratio.</param>
/// <param name="Ratio">Time without the change / time with it, of two runs that followed each other: median of the rounds.</param>
/// <param name="UpperRatio">A quarter of the rounds had a higher ratio.</param>
internal sealed record ScalingRow(
    string Workload, string Pass, string Change, double BaseMs, double ChangedMs, double LowerRatio, double Ratio, double UpperRatio)
{
    public override string ToString() =>
        $"{Workload,-10}{Pass,-6}{Change,-26}{BaseMs,10:G4}{ChangedMs,10:G4}{Ratio,8:F2}   {LowerRatio:F2} - {UpperRatio:F2}";
}

/// <summary>Rows as JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(ScalingRow[]))]
internal sealed partial class ScalingJson : JsonSerializerContext;
