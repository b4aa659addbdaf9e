using System.Collections.Generic;
using System.Collections.Immutable;
using Edifice.Generator.Symbols;
using Microsoft.CodeAnalysis;

namespace Edifice.Generator.Layers;

/// <summary>An array of name, value, name, value, … in an annotation.</summary>
internal static class OptionPairs
{
    public static IReadOnlyList<AttributeArgument> Of(TypedConstant? pairs)
    {
        if (pairs is not { Kind: TypedConstantKind.Array, IsNull: false } array)
        {
            return [];
        }

        List<AttributeArgument> options = [];
        ImmutableArray<TypedConstant> values = array.Values;
        for (int index = 0; index + 1 < values.Length; index += 2)
        {
            if (values[index].Scalar() is string name)
            {
                options.Add(new AttributeArgument(name, values[index + 1]));
            }
        }

        return options;
    }
}
