using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Edifice.Generator.Layers;
using Edifice.Generator.Symbols;
using Microsoft.CodeAnalysis;

namespace Edifice.Generator.Parsing;

/// <summary>The layers' attributes of a class.</summary>
internal static class LayerAttributes
{
    /// <summary>In the order of the source; parts of the class come in the compiler's order.</summary>
    public static ImmutableArray<AttributeData> Of(INamedTypeSymbol network) =>
    [
        .. network.GetAttributes()
            .Where(attribute => attribute.AttributeClass.DerivesFrom(WellKnownNames.LayerAttribute)),
    ];

    /// <summary>The first attribute that stands on another part of the class than the one before it.</summary>
    public static int FirstOnAnotherPart(ImmutableArray<AttributeData> layers, CancellationToken cancel)
    {
        SyntaxNode? first = null;
        for (int index = 0; index < layers.Length; index++)
        {
            // An attribute stands in a list of attributes, and that on the declaration.
            SyntaxNode? part = layers[index].ApplicationSyntaxReference?.GetSyntax(cancel).Parent?.Parent;
            first ??= part;
            if (part != first)
            {
                return index;
            }
        }

        return -1;
    }

    /// <summary>Positional and named arguments by their names.</summary>
    public static IReadOnlyList<AttributeArgument> Arguments(AttributeData attribute)
    {
        // Arguments that fit no constructor are the compiler's to report.
        ImmutableArray<IParameterSymbol> parameters = attribute.AttributeConstructor?.Parameters ?? [];
        return
        [
            .. parameters.Zip(attribute.ConstructorArguments, (parameter, value) => new AttributeArgument(parameter.Name, value)),
            .. attribute.NamedArguments.Select(argument => new AttributeArgument(argument.Key, argument.Value)),
        ];
    }
}
