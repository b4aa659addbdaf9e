using System;
using System.IO;
using System.Linq;

namespace Edifice.Generator.Tests.Documentation;

/// <summary>A page of <c>generator/docs</c>.</summary>
internal sealed class Page(string name)
{
    private const string Code = "```csharp\n";

    public string Text { get; } = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", name));

    /// <summary>Its blocks of C#.</summary>
    public string[] Examples => [.. Text.Split(Code).Skip(1).Select(text => text[..text.IndexOf("```", StringComparison.Ordinal)])];
}
