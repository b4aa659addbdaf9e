using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Edifice.Generator.CodeFixes.Tests.Harness;
using Edifice.Generator.Diagnostics;
using Edifice.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace Edifice.Generator.CodeFixes.Tests;

/// <summary>An editor asks for fixes of what it found a moment ago, in code that is half typed now.</summary>
public class HalfTypedCodeTests
{
    [Theory]
    [InlineData("[SpikingNetwork(InputSize = 4, HiddenSizes = [3], OutputSize = 2, Window = 12)] static class A;")]
    [InlineData("class O { [SpikingNetwork, Dense(4, 3, Name = \"a\"), Input(4)] [Lif(Tau = 2, Beta = 1)] [Decode(Decoding.Rate)] record A; }")]
    public async Task No_fix_throws_whatever_token_is_missing(string source)
    {
        int offers = 0;
        foreach (SyntaxToken token in CSharpSyntaxTree.ParseText(source, Declared.Parsing).GetRoot().DescendantTokens())
        {
            string halfTyped = Declared.Usings + source.Remove(token.SpanStart, token.Span.Length);
            FixSource file = (await FixSource.ReadAsync(SourceFile.Open(halfTyped), CancellationToken.None))!;
            foreach (FixOffer offer in OffersIn(file))
            {
                Assert.NotEmpty((await file.With(offer).GetTextAsync()).ToString());
                offers++;
            }
        }

        Assert.True(offers > 100, $"Only {offers} offers.");
    }

    [Fact]
    public void Every_fix_is_of_a_known_diagnostic()
    {
        IEnumerable<string> ids = Providers.Fixes.SelectMany(fix => fix.FixableDiagnosticIds);

        Assert.Empty(ids.Except(DiagnosticCatalog.All.Select(descriptor => descriptor.Id)));
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(Providers.Fixes, fix => Assert.NotNull(fix.GetFixAllProvider()));
    }

    // Every fix, as if its diagnostic stood at every place that a diagnostic can stand at.
    private static IEnumerable<FixOffer> OffersIn(FixSource file)
    {
        ImmutableDictionary<string, string?> known = ImmutableDictionary<string, string?>.Empty.Add(Cure.Property, "Tau");
        foreach (SyntaxNode node in file.Root.DescendantNodes().Where(node => node is AttributeSyntax or ExpressionSyntax or BaseTypeDeclarationSyntax))
        {
            Location place = (node as BaseTypeDeclarationSyntax)?.Identifier.GetLocation() ?? node.GetLocation();
            foreach (FixOffer offer in Providers.Fixes.SelectMany(fix => fix.FixableDiagnosticIds.SelectMany(id =>
                fix.Find(file, Diagnostic.Create(DiagnosticCatalog.Find(id), place, [place], known, null)))))
            {
                yield return offer;
            }

            foreach (FixOffer offer in Providers.Refactorings.SelectMany(refactoring => node is AttributeSyntax attribute ? refactoring.Find(file, attribute) : []))
            {
                yield return offer;
            }
        }
    }
}
