using System;
using System.Collections.Generic;
using System.Linq;
using Edifice.Generator.Model;

namespace Edifice.Generator.Emission;

/// <summary>Stems of file names for networks whose own names differ only by upper and lower case, which file names do not tell apart.</summary>
internal static class HintNames
{
    /// <summary>The names that another network has too but for the case, in an order that does not depend on that of the sources.</summary>
    public static EquatableArray<string> FindTwins(IEnumerable<string> names) =>
    [
        .. names.Distinct(StringComparer.Ordinal)
            .GroupBy(name => name, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Count() > 1)
            .SelectMany(group => group)
            .OrderBy(name => name, StringComparer.Ordinal),
    ];

    /// <summary>The name itself for the first of its twins, with the position among them for the others: <c>Net</c>, <c>net(2)</c>.</summary>
    public static string Of(string name, EquatableArray<string> twins)
    {
        int before = twins.Count(twin => StringComparer.OrdinalIgnoreCase.Equals(twin, name) && string.CompareOrdinal(twin, name) < 0);
        return before == 0 ? name : FormattableText.Of($"{name}({before + 1})");
    }
}
