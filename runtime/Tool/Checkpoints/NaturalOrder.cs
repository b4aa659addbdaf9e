using System;
using System.Collections.Generic;

namespace Edifice.Tool;

/// <summary>Orders names as people count: fc2 stands before fc10. Letters compare by their code.</summary>
internal sealed class NaturalOrder : IComparer<string>
{
    public static NaturalOrder Comparer { get; } = new();

    public int Compare(string? x, string? y)
    {
        ReadOnlySpan<char> left = x;
        ReadOnlySpan<char> right = y;
        while (!left.IsEmpty && !right.IsEmpty)
        {
            int order = char.IsAsciiDigit(left[0]) && char.IsAsciiDigit(right[0])
                ? CompareNumbers(TakeNumber(ref left), TakeNumber(ref right))
                : TakeLetter(ref left).CompareTo(TakeLetter(ref right));
            if (order != 0)
            {
                return order;
            }
        }

        // Names that count alike, such as 1 and 01, still are two.
        return left.Length != right.Length ? left.Length.CompareTo(right.Length) : string.CompareOrdinal(x, y);
    }

    /// <summary>A name with every number in it replaced by one sign: fc1 and fc20 have the same.</summary>
    public static string WithoutNumbers(string name)
    {
        Span<char> text = name.Length <= 256 ? stackalloc char[name.Length] : new char[name.Length];
        int length = 0;
        foreach (char character in name)
        {
            if (!char.IsAsciiDigit(character))
            {
                text[length++] = character;
            }
            else if (length == 0 || text[length - 1] != '#')
            {
                text[length++] = '#';
            }
        }

        return text[..length].ToString();
    }

    // Numbers of any length: without leading zeros the longer one is the larger one.
    private static int CompareNumbers(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
        => left.Length != right.Length ? left.Length.CompareTo(right.Length) : left.SequenceCompareTo(right);

    private static ReadOnlySpan<char> TakeNumber(ref ReadOnlySpan<char> rest)
    {
        int end = rest.IndexOfAnyExceptInRange('0', '9');
        ReadOnlySpan<char> number = end < 0 ? rest : rest[..end];
        rest = rest[number.Length..];
        return number.TrimStart('0');
    }

    private static char TakeLetter(ref ReadOnlySpan<char> rest)
    {
        char letter = rest[0];
        rest = rest[1..];
        return letter;
    }
}
