using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Edifice.Generator.Analysis;

/// <summary>The expressions that an attribute was written with.</summary>
internal static class AttributeArguments
{
    /// <summary>The expression for a property or a constructor's parameter; null where it was not written.</summary>
    public static ExpressionSyntax? Find(AttributeData attribute, AttributeSyntax syntax, string name)
    {
        if (syntax.ArgumentList is null)
        {
            return null;
        }

        int position = 0;
        foreach (AttributeArgumentSyntax argument in syntax.ArgumentList.Arguments)
        {
            if (NameOf(attribute, argument, position++) == name)
            {
                return argument.Expression;
            }
        }

        return null;
    }

    private static string? NameOf(AttributeData attribute, AttributeArgumentSyntax argument, int position)
    {
        if (argument.NameEquals is { } property)
        {
            return property.Name.Identifier.ValueText;
        }

        if (argument.NameColon is { } parameter)
        {
            return parameter.Name.Identifier.ValueText;
        }

        return attribute.AttributeConstructor is { } constructor && position < constructor.Parameters.Length
            ? constructor.Parameters[position].Name
            : null;
    }
}
