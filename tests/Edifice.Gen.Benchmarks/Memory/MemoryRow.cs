using System.Text.Json.Serialization;

namespace Edifice.Benchmarks;

/// <summary>One contender on one scenario, in bytes; null where it does not say, or the system does not.</summary>
internal sealed record MemoryRow(
    string Workload, string Pass, string Contender, long? Working, long? Parameters, long? Gradients, long? Moments, long? Sum, long? PeakGrowth);

/// <summary>Rows as JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(MemoryRow[]))]
internal sealed partial class MemoryJson : JsonSerializerContext;
