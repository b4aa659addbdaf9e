using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace Edifice.Reference;

/// <summary>The optimizer of a recorded training.</summary>
/// <param name="Kind">adam, sgd, …</param>
/// <param name="Settings">Its numbers by name: lr, beta1, beta2, eps, …</param>
public sealed record GoldenOptimizer(string Kind, IReadOnlyDictionary<string, double> Settings)
{
    internal static GoldenOptimizer Read(GoldenNode optimizer) => new(
        optimizer["kind"].Text,
        optimizer.Members
            .Where(setting => setting.Value.Value.ValueKind == JsonValueKind.Number)
            .ToDictionary(setting => setting.Key, setting => setting.Value.Number));
}
