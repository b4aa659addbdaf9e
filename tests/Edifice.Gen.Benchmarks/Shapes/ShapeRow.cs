using System.Text.Json.Serialization;

namespace Edifice.Benchmarks;

/// <summary>One pass of one shape.</summary>
/// <param name="Shape">Its sizes and steps.</param>
/// <param name="Pass">i or t, and the samples.</param>
/// <param name="Class">Its size class: operations per sample, a power of ten.</param>
/// <param name="Nanoseconds">Per operation, the least of all rounds.</param>
/// <param name="Ratio">To the median of its class.</param>
/// <param name="Padding">Operations with padding, divided by those without.</param>
/// <param name="PerSample">Microseconds per sample.</param>
internal sealed record ShapeRow(string Shape, string Pass, int Class, double Nanoseconds, double Ratio, double Padding, double PerSample);

/// <summary>Rows as JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(ShapeRow[]))]
internal sealed partial class ShapeJson : JsonSerializerContext;
