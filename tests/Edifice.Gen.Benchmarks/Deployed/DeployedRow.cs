using System.Text.Json.Serialization;

namespace Edifice.Benchmarks;

/// <summary>What one program takes that reads images with 784-256-128-10.</summary>
/// <param name="Way">How it was made.</param>
/// <param name="PublishedBytes">Of all its files, symbols and documentation left out.</param>
/// <param name="NeedsRuntime">Whether .NET has to be there as well.</param>
/// <param name="FirstAnswerMs">From before its start to its first answer, as seen from outside: median of all processes.</param>
/// <param name="LeastFirstAnswerMs">The least of them.</param>
/// <param name="ResidentBytes">At its end, as it says itself: median.</param>
/// <param name="AllocatedPerInference">Managed bytes.</param>
/// <param name="AllocatedPerLearningStep">Managed bytes; null where it does not learn.</param>
/// <param name="Missing">Why there are no figures of its runs; null where there are.</param>
internal sealed record DeployedRow(
    string Way, long PublishedBytes, bool NeedsRuntime, double? FirstAnswerMs, double? LeastFirstAnswerMs, double? ResidentBytes,
    double? AllocatedPerInference, double? AllocatedPerLearningStep, string? Missing);

/// <summary>Rows as JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(DeployedRow[]))]
internal sealed partial class DeployedJson : JsonSerializerContext;
