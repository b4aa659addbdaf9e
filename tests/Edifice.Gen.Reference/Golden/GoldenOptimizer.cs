using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace Edifice.Reference;

/// <summary>The optimizer of a recorded training.</summary>
/// <param name="Kind">adam, sgd, …</param>
/// <param name="Settings">Its numbers by name: lr, beta1, beta2, eps, …</param>
public sealed record GoldenOptimizer(string Kind, IReadOnlyDictionary<string, double> Settings)
{
    internal static GoldenOptimizer Read(JsonElement optimizer) => new(
        optimizer.GetProperty("kind").GetString()!,
        optimizer.EnumerateObject()
            .Where(setting => setting.Value.ValueKind == JsonValueKind.Number)
            .ToDictionary(setting => setting.Name, setting => setting.Value.GetDouble()));
}
