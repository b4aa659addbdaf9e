using System.Collections.Generic;
using System.Composition;
using Edifice.Generator.Analysis;
using Edifice.Generator.Checking;
using Edifice.Generator.CodeFixes.Editing;
using Edifice.Generator.Model;
using Edifice.Generator.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Edifice.Generator.CodeFixes.Refactorings;

/// <summary>Writes the decoder that a network with an output over time can end with.</summary>
/// <remarks>Not a diagnostic: an output over time is a network's right, and what its stream steps by.</remarks>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(DecoderAtEnd))]
[Shared]
public sealed class DecoderAtEnd : NetworkRefactoring
{
    internal const string Key = "decoder at the end";

    internal override IEnumerable<FixOffer> Find(FixSource source, AttributeSyntax attribute)
    {
        if (source.NetworkOf(attribute) is { } network
            && !CompilerErrors.Touch(network)
            && DeclaredLayers.Around(source, attribute) is { } layers
            && layers[layers.Count - 1] is { } last
            && (attribute == last || attribute == layers[layers.Count - 2] || source.DeclaresNetwork(attribute))
            && NetworkParser.Parse(network, source.Cancel) is { } spec
            && NetworkChecker.Check(spec, source.Cancel) is { } checkedNetwork
            && !checkedNetwork.IsBroken
            && checkedNetwork.Signals.Count > 0
            && checkedNetwork.Signals[checkedNetwork.Signals.Count - 1].IsPerStep)
        {
            string decoder = AttributeText.Name(source, WellKnownNames.DecodeAttribute, last.SpanStart);
            yield return new FixOffer($"Write '[{decoder}]' behind '[{last}]'", Key, edits => edits.WriteBehind(last, decoder));
        }
    }
}
