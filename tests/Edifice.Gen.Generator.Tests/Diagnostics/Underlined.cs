using System.Globalization;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Edifice.Generator.Tests.Diagnostics;

/// <summary>A diagnostic as a terminal shows it: the lines that it is about, waves below its span, and the message.</summary>
internal static class Underlined
{
    public static string Text(Diagnostic diagnostic)
    {
        TextSpan span = diagnostic.Location.SourceSpan;
        SourceText source = diagnostic.Location.SourceTree!.GetText();
        TextLine[] lines = [.. source.Lines.Where(line => line.Start < span.End && line.End > span.Start)];
        int indent = lines.Min(line => line.ToString().TakeWhile(char.IsWhiteSpace).Count());
        StringBuilder text = new();
        foreach (TextLine line in lines)
        {
            int start = System.Math.Max(span.Start - line.Start, indent);
            int end = System.Math.Min(span.End, line.End) - line.Start;
            text.Append(line.ToString()[indent..]).Append('\n');
            text.Append(' ', start - indent).Append('~', end - start).Append('\n');
        }

        string severity = diagnostic.Severity == DiagnosticSeverity.Info ? "info" : diagnostic.Severity.ToString().ToLowerInvariant();
        return text.Append(CultureInfo.InvariantCulture, $"{severity} {diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}\n").ToString();
    }
}
