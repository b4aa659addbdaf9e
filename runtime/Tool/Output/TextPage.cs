using System.Collections.Generic;
using System.IO;
using System.Linq;
using Spectre.Console;

namespace Edifice.Tool;

/// <summary>Lines and tables for people. Where nobody looks, no line is ever broken.</summary>
internal sealed class TextPage(TextWriter output, bool isTerminal)
{
    // As wide as anything can get: a file or a pipe has no right margin.
    private const int NoMargin = 1_000_000;

    public void Line(string text = "") => output.WriteLine(text);

    /// <param name="columns">Headings; one that begins with '>' stands above numbers, which end at one place.</param>
    /// <param name="rows">As many cells as headings each.</param>
    public void Table(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        Table table = new Table().Border(isTerminal ? TableBorder.Rounded : TableBorder.None);
        foreach (string column in columns)
        {
            bool isNumber = column.StartsWith('>');
            TableColumn added = new(new Text(column.TrimStart('>')));
            added.Alignment = isNumber ? Justify.Right : Justify.Left;
            table.AddColumn(isTerminal ? added : added.NoWrap());
        }

        foreach (IReadOnlyList<string> row in rows)
        {
            table.AddRow(row.Select(cell => new Text(cell)));
        }

        if (isTerminal)
        {
            ConsoleOf(output).Write(table);
            return;
        }

        using StringWriter text = new() { NewLine = "\n" };
        IAnsiConsole console = ConsoleOf(text);
        console.Profile.Width = NoMargin;
        console.Write(table);
        foreach (string line in text.ToString().TrimEnd('\n').Split('\n'))
        {
            output.WriteLine(line.TrimEnd());
        }
    }

    private IAnsiConsole ConsoleOf(TextWriter writer) => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Out = new AnsiConsoleOutput(writer),
        Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
        ColorSystem = isTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
    });
}
