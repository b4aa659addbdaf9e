using System;
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
        foreach (string line in text.Split('\n'))
        {
            string trimmed = line.TrimEnd();
            if (trimmed.Length == 0)
            {
                Line();
                continue;
            }

            if (_isBlankDue && !_isBlockOpened && trimmed[0] != '}')
            {
                _text.Append('\n');
            }

            _text.Append(' ', _depth * IndentSize).Append(trimmed).Append('\n');
            _isBlankDue = false;
            _isBlockOpened = trimmed == "{";
        }
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

    /// <summary>Whether a name, with what follows it, stands somewhere in the text.</summary>
    public bool Mentions(string name)
    {
        string text = _text.ToString();
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
