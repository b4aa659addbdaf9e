using System;

namespace Edifice;

/// <summary>How a CSV file is written, and which of its columns is the label.</summary>
public sealed record CsvOptions
{
    /// <summary>The character between fields: any of ASCII but a quote, a digit, a letter, a sign, a point or a line's end; a comma by default.</summary>
    public char Separator { get; init; } = ',';

    /// <summary>Whether the first line names the columns.</summary>
    public bool HasHeader { get; init; }

    /// <summary>The label's column, counted from 0 or, with ^1, from the end; null without a label or where <see cref="LabelName"/> says it.</summary>
    public Index? LabelColumn { get; init; }

    /// <summary>The label's column by its name in the header; null without a label or where <see cref="LabelColumn"/> says it.</summary>
    public string? LabelName { get; init; }

    /// <summary>Throws unless the options fit together.</summary>
    /// <exception cref="ArgumentException">They do not.</exception>
    internal void Require()
    {
        if (!char.IsAscii(Separator) || char.IsAsciiLetterOrDigit(Separator) || Separator is '"' or '\r' or '\n' or '.' or '+' or '-' or '\0')
        {
            throw new ArgumentException($"The separator is '{Separator}', expected a character of ASCII that neither numbers nor lines are made of.");
        }

        if (LabelColumn is not null && LabelName is not null)
        {
            throw new ArgumentException("LabelColumn and LabelName both name the label's column: give one.");
        }

        if (LabelName is not null && !HasHeader)
        {
            throw new ArgumentException($"The label's column is named {LabelName}, which only a header can say: set HasHeader.");
        }
    }
}
