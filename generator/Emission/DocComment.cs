using System.Collections.Generic;
using System.Linq;
using Edifice.Generator.Writing;

namespace Edifice.Generator.Emission;

/// <summary>The documentation of one generated member.</summary>
/// <param name="summary">What it does, as XML.</param>
internal sealed class DocComment(string summary)
{
    private const int Width = 132;

    private readonly List<string> _lines = [$"<summary>{summary}</summary>"];

    public DocComment Param(string name, string text) => Add($"<param name=\"{name}\">{text}</param>");

    /// <param name="type">Of the exception, in the namespace System.</param>
    /// <param name="text">When it is thrown.</param>
    public DocComment Throws(string type, string text) => Add($"<exception cref=\"global::System.{type}\">{text}</exception>");

    public DocComment Add(string line)
    {
        _lines.Add(line);
        return this;
    }

    public void Write(CodeWriter code)
    {
        foreach (string line in _lines.SelectMany(line => Wrapping.Lines(line, Width)))
        {
            code.Line($"/// {line}");
        }
    }
}
