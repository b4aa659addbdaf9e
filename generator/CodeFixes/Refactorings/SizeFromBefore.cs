using System.Collections.Generic;
using System.Composition;
using Edifice.Generator.Analysis;
using Edifice.Generator.Checking;
using Edifice.Generator.Model;
using Edifice.Generator.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Edifice.Generator.CodeFixes.Refactorings;

/// <summary>Drops a layer's inputs where the layer before gives just as many.</summary>
/// <remarks>Not a diagnostic: to state a size is to have it checked, and no mistake.</remarks>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(SizeFromBefore))]
[Shared]
public sealed class SizeFromBefore : NetworkRefactoring
{
    internal const string Key = "size from before";

    internal override IEnumerable<FixOffer> Find(FixSource source, AttributeSyntax attribute)
    {
        if (source.NetworkOf(attribute) is { } network
            && !CompilerErrors.Touch(network)
            && DeclaredLayers.Around(source, attribute) is { } layers
            && layers.IndexOf(attribute) is > 0 and var index
            && NetworkParser.Parse(network, source.Cancel) is { } spec
            && index < spec.Layers.Count
            && spec.Layers[index] is DenseSpec { Inputs: { } inputs }
            && NetworkChecker.Check(spec, source.Cancel).Signals[index - 1].Size == inputs
            && LayerAttributes.Of(network)[index] is var data
            && InputsOf(data, attribute) is { } argument)
        {
            yield return new FixOffer(
                $"Write '{AttributeText.Without(attribute, argument)}', which takes what comes", Key, edits => edits.Remove(argument));
        }
    }

    private static AttributeArgumentSyntax? InputsOf(AttributeData data, AttributeSyntax attribute) =>
        AttributeArguments.Find(data, attribute, "inputs")?.Parent as AttributeArgumentSyntax;
}
