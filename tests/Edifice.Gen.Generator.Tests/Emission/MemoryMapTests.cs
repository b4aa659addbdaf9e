using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Edifice.Generator.Tests.Harness;
using Edifice.Generator.Tests.Snapshots;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace Edifice.Generator.Tests.Emission;

public partial class MemoryMapTests
{
    private static readonly string[] s_withoutMemory = [".Datasheet.g.cs", ".NativeExports.g.cs"];

    public static TheoryData<string> Names => [.. Snapshot.Names.Where(name => name != "Broken")];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_piece_of_memory_in_the_code_is_a_row_of_the_map(string name)
    {
        IReadOnlyDictionary<string, string> files = Generate.Files(Compiler.CompileAsWritten(new Snapshot(name).Source));
        string face = files.Single(file => files.Keys.All(other => other == file.Key || other.StartsWith(file.Key[..^"g.cs".Length], StringComparison.Ordinal))).Value;
        foreach ((string file, string text) in files)
        {
            bool hasMap = file.EndsWith(".Streaming.g.cs", StringComparison.Ordinal) || file.EndsWith(".Agents.g.cs", StringComparison.Ordinal);
            string map = hasMap ? text + face : face;
            HashSet<(string, string)> rows = [.. Row().Matches(map).Select(row => (row.Groups[1].Value, row.Groups[2].Value))];
            Match[] pieces = [.. Piece().Matches(text).Cast<Match>()];

            Assert.True(pieces.Length > 0 || s_withoutMemory.Any(end => file.EndsWith(end, StringComparison.Ordinal)), $"{file} has no memory.");
            Assert.All(pieces, piece => Assert.Contains((piece.Groups[1].Value + piece.Groups[3].Value, piece.Groups[2].Value + piece.Groups[4].Value), rows));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Pass_has_no_field_that_its_layers_do_not_use(string name)
    {
        foreach (string text in Generate.Files(Compiler.CompileAsWritten(new Snapshot(name).Source)).Values)
        {
            foreach (StructDeclarationSyntax pass in CSharpSyntaxTree.ParseText(text).GetRoot().DescendantNodes().OfType<StructDeclarationSyntax>()
                .Where(type => type.Identifier.Text.EndsWith("Pass", StringComparison.Ordinal)))
            {
                string bodies = string.Concat(pass.Members.OfType<MethodDeclarationSyntax>().Select(method => method.Body?.ToString()));

                Assert.All(
                    pass.Members.OfType<FieldDeclarationSyntax>().SelectMany(field => field.Declaration.Variables),
                    field => Assert.Matches($@"\b{field.Identifier.Text}\b", bodies));
            }
        }
    }

    [GeneratedRegex(@"^// +(\d+) +(\d+)  \S", RegexOptions.Multiline)]
    private static partial Regex Row();

    // A block of agents' states is taken whole, and its pieces are slices of it.
    [GeneratedRegex(@"\b(?:Parameters|Gradients|storage|states)\.Slice\((\d+), (\d+)\)|\b(?:(?:Scratch|Tape|Trace|Rates)\.(?:Fixed|PerSample)|State\.Fixed)\((\d+), (\d+)[,)]")]
    private static partial Regex Piece();
}
