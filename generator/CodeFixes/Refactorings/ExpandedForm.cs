using System.Collections.Generic;
using System.Composition;
using System.Linq;
using Edifice.Generator.Analysis;
using Edifice.Generator.CodeFixes.Editing;
using Edifice.Generator.CodeFixes.Fixes;
using Edifice.Generator.Diagnostics;
using Edifice.Generator.Parsing;
using Edifice.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Edifice.Generator.CodeFixes.Refactorings;

/// <summary>Writes the layers that the compact form stands for: the same network, down to its names and bits.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(ExpandedForm))]
[Shared]
public sealed class ExpandedForm : NetworkRefactoring
{
    internal const string Key = "layered form";

    internal override IEnumerable<FixOffer> Find(FixSource source, AttributeSyntax attribute)
    {
        if (attribute.Parent is not AttributeListSyntax list
            || source.NetworkOf(attribute) is not { } network
            || network.FindAttribute(WellKnownNames.SpikingNetworkAttribute) is not { } data
            || !source.DeclaresNetwork(attribute)
            || !LayerAttributes.Of(network).IsEmpty
            || CompilerErrors.Touch(network))
        {
            yield break;
        }

        AttributeArgumentSyntax[] arguments = CompactArguments.Of(attribute);
        ProblemList problems = new();
        IReadOnlyList<CompactLayer> layers = arguments.Length > 0 ? CompactLayout.Of(new NetworkDeclaration(data), problems) : [];
        if (layers.Count > 0)
        {
            yield return new FixOffer("Write the layers out", Key, edits =>
            {
                CompactArguments.Remove(edits, arguments);
                Write(edits, list, [.. Lines(source, attribute, layers)]);
            });
        }
    }

    // A synapse begins a line, and all up to the next one stands on it.
    private static IEnumerable<string> Lines(FixSource source, AttributeSyntax attribute, IReadOnlyList<CompactLayer> layers)
    {
        CompactSizeTexts sizes = new(attribute, layers);
        List<string> line = [];
        for (int index = 0; index < layers.Count; index++)
        {
            if (layers[index].Size is not null && line.Count > 0)
            {
                yield return string.Join(" ", line);
                line.Clear();
            }

            line.Add($"[{Text(source, attribute, layers[index], sizes[index])}]");
        }

        yield return string.Join(" ", line);
    }

    private static string Text(FixSource source, AttributeSyntax attribute, CompactLayer layer, string? size)
    {
        int position = attribute.SpanStart;
        string arguments = string.Join(", ", layer.Options.Select(option => AttributeText.Argument(source, option, position)).Prepend(size).OfType<string>());
        string name = AttributeText.Name(source, layer.Attribute, position);
        return arguments.Length == 0 ? name : $"{name}({arguments})";
    }

    private static void Write(SourceEdits edits, AttributeListSyntax list, string[] lines)
    {
        string indent = edits.Lines.IndentAt(list.SpanStart);
        string end = edits.Lines.BreakAt(list.Span.End);
        if (LineLayout.EndsLine(list))
        {
            edits.Insert(edits.Lines.NextLine(list.Span.End), string.Concat(lines.Select(line => indent + line + end)));
        }
        else
        {
            edits.Insert(list.Span.End, string.Concat(lines.Select(line => end + indent + line)));
        }
    }
}
