using System;
using System.Collections.Generic;
using System.Linq;
using Edifice.Generator.Model;

namespace Edifice.Generator.Emission;

/// <summary>
/// Stems of file names for networks whose files would have one name: names that differ only by upper and lower case, and a name that is another
/// one with a pass behind it, such as <c>Net.Forward</c> beside <c>Net</c>.
/// </summary>
internal static class HintNames
{
    /// <summary>The names that would meet another network's, in an order that does not depend on that of the sources.</summary>
    public static EquatableArray<string> FindTwins(IEnumerable<string> names) =>
    [
        .. names.Distinct(StringComparer.Ordinal)
            .GroupBy(Root, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Count() > 1)
            .SelectMany(group => group)
            .OrderBy(name => name, StringComparer.Ordinal),
    ];

    /// <summary>The name itself for the first of its twins, with the position among them for the others: <c>Net</c>, <c>net(2)</c>.</summary>
    public static string Of(string name, EquatableArray<string> twins)
    {
        string root = Root(name);
        int before = twins.Count(twin => StringComparer.OrdinalIgnoreCase.Equals(Root(twin), root) && string.CompareOrdinal(twin, name) < 0);
        return before == 0 ? name : FormattableText.Of($"{name}({before + 1})");
    }

    // What is left without the names of passes at its end.
    private static string Root(string name)
    {
        string? pass = NetworkFiles.Passes.FirstOrDefault(suffix => name.Length > suffix.Length && name.EndsWith(suffix, StringComparison.OrdinalIgnoreCase));
        return pass is null ? name : Root(name.Substring(0, name.Length - pass.Length));
    }
}
