using System;
using System.IO;
using System.Linq;
using Edifice.Generator.Tests.Snapshots;

namespace Edifice.Generator.Tests.Diagnostics;

/// <summary>The page of a diagnostic: an example, what the compiler says of it, and the example mended.</summary>
internal sealed class DiagnosticPage(string id)
{
    private const string Code = "```csharp\n";
    private const string Said = "```text\n";
    private const string End = "```\n";

    private readonly string _name = id + ".md";

    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "diagnostics");

    public string Text => field ??= File.ReadAllText(Path.Combine(Folder, _name)).Replace("\r", "", StringComparison.Ordinal);

    /// <summary>The blocks of C#.</summary>
    public string[] Examples => [.. Text.Split(Code).Skip(1).Select(text => text[..text.IndexOf("```", StringComparison.Ordinal)])];

    /// <summary>The page with this behind its first example, in the place of what stood there.</summary>
    public string Saying(string findings)
    {
        int example = Text.IndexOf(Code, StringComparison.Ordinal);
        int after = Text.IndexOf(End, example + Code.Length, StringComparison.Ordinal) + End.Length;
        string rest = Text[after..];
        if (rest.StartsWith("\n" + Said, StringComparison.Ordinal))
        {
            int block = 1 + Said.Length;
            rest = rest[(rest.IndexOf(End, block, StringComparison.Ordinal) + End.Length)..];
        }

        return $"{Text[..after]}\n{Said}{findings}{End}{rest}";
    }

    /// <summary>Replaces the page in the source folder.</summary>
    public void Accept(string text) =>
        File.WriteAllText(Path.Combine(SourceFolder.Path, "..", "..", "generator", "docs", "diagnostics", _name), text);
}
