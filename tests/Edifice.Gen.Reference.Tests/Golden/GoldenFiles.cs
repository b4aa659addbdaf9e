using System;
using System.IO;
using System.Linq;
using Xunit;

namespace Edifice.Reference.Tests;

/// <summary>The recorded cases beside the tests.</summary>
internal static class GoldenFiles
{
    private static string Folder => Path.Combine(AppContext.BaseDirectory, "golden");

    public static TheoryData<string> Cases => new(Names("edifice_*.json"));

    public static TheoryData<string> Trajectories => new(Names("trajectory_*.json"));

    public static string PathOf(string name) => Path.Combine(Folder, name + ".json");

    private static IOrderedEnumerable<string> Names(string pattern) =>
        Directory.EnumerateFiles(Folder, pattern).Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal);
}
