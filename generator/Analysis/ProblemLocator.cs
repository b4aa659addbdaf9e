using System.Linq;
using System.Threading;
using Edifice.Generator.Model;
using Edifice.Generator.Parsing;
using Edifice.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Edifice.Generator.Analysis;

/// <summary>From a problem's place in the words of the declaration to its place in the source.</summary>
internal sealed class ProblemLocator(INamedTypeSymbol network, CancellationToken cancel)
{
    public Location Find(ProblemPlace place) => place.Kind switch
    {
        PlaceKind.Layer => Find(LayerAttributes.Of(network)[place.Index], place),
        PlaceKind.Network => Find(network.FindAttribute(WellKnownNames.SpikingNetworkAttribute)!, place),
        PlaceKind.Member => FindMember(place.Argument!, place.Index),
        _ => FindType(place.Index),
    };

    private Location FindMember(string name, int index)
    {
        ISymbol? member = network.GetMembers(name).ElementAtOrDefault(index);
        return member is { IsImplicitlyDeclared: false, Locations.Length: > 0 } ? member.Locations[0] : FindType(0);
    }

    private Location Find(AttributeData attribute, ProblemPlace place)
    {
        if (attribute.ApplicationSyntaxReference?.GetSyntax(cancel) is not AttributeSyntax syntax)
        {
            return FindType(0);
        }

        ExpressionSyntax? argument = place.Argument is null ? null : AttributeArguments.Find(attribute, syntax, place.Argument);
        return (ElementOf(argument, place.Element) ?? argument ?? (SyntaxNode)syntax).GetLocation();
    }

    private static ExpressionSyntax? ElementOf(ExpressionSyntax? list, int? element) => element is not { } index ? null : list switch
    {
        CollectionExpressionSyntax collection => (collection.Elements.ElementAtOrDefault(index) as ExpressionElementSyntax)?.Expression,
        ArrayCreationExpressionSyntax array => array.Initializer?.Expressions.ElementAtOrDefault(index),
        ImplicitArrayCreationExpressionSyntax array => array.Initializer.Expressions.ElementAtOrDefault(index),
        _ => null,
    };

    // Of a class in several parts, the one that carries the attribute.
    private Location FindType(int outward)
    {
        INamedTypeSymbol type = TypeDeclarations.Outward(network).ElementAt(outward);
        SyntaxNode? attribute = network.FindAttribute(WellKnownNames.SpikingNetworkAttribute)?.ApplicationSyntaxReference?.GetSyntax(cancel);
        BaseTypeDeclarationSyntax? part = attribute?.Ancestors().OfType<BaseTypeDeclarationSyntax>().ElementAtOrDefault(outward);
        return part?.Identifier.GetLocation() ?? type.Locations[0];
    }
}
