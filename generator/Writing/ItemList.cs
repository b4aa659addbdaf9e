using System.Collections.Generic;
using System.Linq;

namespace Edifice.Generator.Writing;

/// <summary>A collection expression: on one line where it fits, else on lines of about the same length.</summary>
internal static class ItemList
{
    private const int Width = 100;

    public static string Of(IReadOnlyList<string> items)
    {
        string line = string.Join(", ", items);
        return line.Length <= Width ? $"[{line}]" : $"[\n{string.Concat(Lines(items).Select(full => $"    {full},\n"))}]";
    }

    private static IEnumerable<string> Lines(IReadOnlyList<string> items)
    {
        string line = items[0];
        foreach (string item in items.Skip(1))
        {
            if (line.Length + item.Length > Width)
            {
                yield return line;
                line = item;
            }
            else
            {
                line += ", " + item;
            }
        }

        yield return line;
    }
}
