using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Xunit;

namespace Edifice.Reference.Tests;

/// <summary>The recorded cases beside the tests.</summary>
internal static class GoldenFiles
{
    private static string Folder => Path.Combine(AppContext.BaseDirectory, "golden");

    /// <summary>What needs work that comes later.</summary>
    public static IReadOnlySet<string> Later { get; } = File.ReadAllLines(Path.Combine(Folder, "later.txt")).Where(line => line.Length > 0).ToHashSet();

    public static TheoryData<string> Cases => [.. Names.Where(name => !IsTrajectory(name) && !Later.Contains(name))];

    public static TheoryData<string> Trajectories => [.. Names.Where(IsTrajectory)];

    public static IReadOnlyList<string> Names { get; } =
        [.. Directory.EnumerateFiles(Folder, "*.json").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    public static string PathOf(string name) => Path.Combine(Folder, name + ".json");

    private static bool IsTrajectory(string name) => name.StartsWith("trajectory_", StringComparison.Ordinal);
}
