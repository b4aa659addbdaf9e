using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Edifice.Generator.Writing;

/// <summary>Writes indented C#, with the same line ends everywhere.</summary>
internal sealed class CodeWriter
{
    private const int IndentSize = 4;
    private const int SectionWidth = 80;

    private readonly StringBuilder _text = new();
    private int _depth;
    private bool _isBlankDue;
    private bool _isBlockOpened;

    /// <summary>An empty line: never two together, none right inside a brace.</summary>
    public void Line() => _isBlankDue = true;

    /// <summary>Text at the current indentation; a text of several lines is indented line by line.</summary>
    public void Line(string text)
    {
        // Most of a generator's time goes through here: no line is copied on its way.
        int start = 0;
        for (int end = text.IndexOf('\n'); end >= 0; end = text.IndexOf('\n', start))
        {
            AppendLine(text, start, end);
            start = end + 1;
        }

        AppendLine(text, start, text.Length);
    }

    private void AppendLine(string text, int start, int end)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (end == start)
        {
            Line();
            return;
        }

        if (_isBlankDue && !_isBlockOpened && text[start] != '}')
        {
            _text.Append('\n');
        }

        _text.Append(' ', _depth * IndentSize).Append(text, start, end - start).Append('\n');
        _isBlankDue = false;
        _isBlockOpened = end - start == 1 && text[start] == '{';
    }

    /// <summary>A heading, then braces around what is written until the block is disposed.</summary>
    public IDisposable Block(string heading)
    {
        Line(heading);
        return Block();
    }

    public IDisposable Block()
    {
        Line("{");
        _depth++;
        return new OpenBlock(this, "}");
    }

    /// <summary>Indents what is written until it is disposed, without braces.</summary>
    public IDisposable Indent()
    {
        _depth++;
        return new OpenBlock(this, null);
    }

    /// <summary>A comment that heads a section: a rule to the right margin.</summary>
    public void Section(string title)
    {
        string start = $"// ── {title} ";
        int rule = Math.Max(3, SectionWidth - (_depth * IndentSize) - start.Length);
        Line(start + new string('─', rule));
    }

    /// <summary>A writer of its own for what will stand at a depth of this one's text.</summary>
    public CodeWriter Fork(int depth) => new() { _depth = _depth + depth };

    /// <summary>Adds what a fork has written.</summary>
    public void Append(CodeWriter fork)
    {
        if (fork._text.Length == 0)
        {
            return;
        }

        if (_isBlankDue && !_isBlockOpened)
        {
            _text.Append('\n');
        }

        _text.Append(fork._text);
        _isBlankDue = fork._isBlankDue;
        _isBlockOpened = fork._isBlockOpened;
    }

    /// <summary>Those names that, with what follows them, stand somewhere in the text.</summary>
    public string[] Mentioned(IEnumerable<string> names, string follows)
    {
        string text = _text.ToString();
        return [.. names.Where(name => Mentions(text, name + follows))];
    }

    private static bool Mentions(string text, string name)
    {
        for (int index = text.IndexOf(name, StringComparison.Ordinal); index >= 0; index = text.IndexOf(name, index + 1, StringComparison.Ordinal))
        {
            if (index == 0 || !(char.IsLetterOrDigit(text[index - 1]) || text[index - 1] == '_'))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Characters written so far.</summary>
    public int Length => _text.Length;

    public override string ToString() => _text.ToString();

    private sealed class OpenBlock(CodeWriter writer, string? end) : IDisposable
    {
        public void Dispose()
        {
            writer._depth--;
            if (end is not null)
            {
                writer.Line(end);
            }
        }
    }
}
