using System.Collections.Generic;
using System.Linq;
using Edifice.Generator.Parsing;
using Edifice.Generator.Writing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Edifice.Generator.CodeFixes.Refactorings;

/// <summary>The sizes of the compact form as the user wrote them, a constant's name for example, else as numbers.</summary>
internal sealed class CompactSizeTexts
{
    private readonly string?[] _texts;

    public CompactSizeTexts(AttributeSyntax attribute, IReadOnlyList<CompactLayer> layers)
    {
        _texts = [.. layers.Select(layer => layer.Size is { } size ? Literals.Int(size) : null)];
        int[] sized = [.. Enumerable.Range(0, layers.Count).Where(index => layers[index].Size is not null)];
        Take(sized[0], attribute, NetworkDeclaration.InputSizeArgument);
        Take(sized[sized.Length - 1], attribute, NetworkDeclaration.OutputSizeArgument);
        ExpressionSyntax[] hidden = [.. Elements(AttributeText.Property(attribute, NetworkDeclaration.HiddenSizesArgument)?.Expression)];
        if (hidden.Length == sized.Length - 2)
        {
            for (int index = 0; index < hidden.Length; index++)
            {
                _texts[sized[index + 1]] = hidden[index].ToString();
            }
        }
    }

    /// <summary>Null for a layer without a size.</summary>
    public string? this[int layer] => _texts[layer];

    private void Take(int layer, AttributeSyntax attribute, string argument) =>
        _texts[layer] = AttributeText.Property(attribute, argument)?.Expression.ToString() ?? _texts[layer];

    private static IEnumerable<ExpressionSyntax> Elements(ExpressionSyntax? sizes) => sizes switch
    {
        CollectionExpressionSyntax list => list.Elements.OfType<ExpressionElementSyntax>().Select(element => element.Expression),
        ArrayCreationExpressionSyntax { Initializer: { } items } => items.Expressions,
        ImplicitArrayCreationExpressionSyntax { Initializer: var items } => items.Expressions,
        _ => [],
    };
}
