using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Edifice.Generator.Tests.Pages;

/// <summary>A page of the documentation, and the C# on it.</summary>
internal sealed class Page
{
    private const string Begin = "```csharp";
    private const string End = "```";

    /// <param name="name">The file's name; it is part of the test assembly.</param>
    public Page(string name)
    {
        using StreamReader reader = new(typeof(Page).Assembly.GetManifestResourceStream("Pages/" + name)!);
        Text = reader.ReadToEnd().Replace("\r", "", StringComparison.Ordinal);
    }

    public string Text { get; }

    /// <summary>The blocks of C#, in their order.</summary>
    public IReadOnlyList<string> Code =>
    [
        .. Text.Split("\n" + Begin + "\n").Skip(1).Select(rest => rest[..rest.IndexOf("\n" + End, StringComparison.Ordinal)]),
    ];
}
