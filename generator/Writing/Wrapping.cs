using System;
using System.Collections.Generic;

namespace Edifice.Generator.Writing;

/// <summary>Cuts text into lines, between words.</summary>
internal static class Wrapping
{
    /// <summary>Lines of no more than <paramref name="width"/>, and the space behind it; a word that is longer than that keeps a line to itself.</summary>
    public static IEnumerable<string> Lines(string text, int width)
    {
        while (text.Length > width)
        {
            int space = text.LastIndexOf(' ', width);
            space = space < 0 ? text.IndexOf(' ') : space;
            if (space < 0)
            {
                break;
            }

            yield return text.Substring(0, space);
            text = text.Substring(space + 1);
        }

        yield return text;
    }
}
