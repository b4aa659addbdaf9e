using System;
using System.Collections.Generic;
using System.Linq;
using Edifice.Generator.Layers;
using Edifice.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Edifice.Generator.CodeFixes;

/// <summary>Attributes and their arguments as text.</summary>
internal static class AttributeText
{
    private const string Suffix = "Attribute";

    /// <summary>The shortest name that an attribute class of the runtime has at a place; its own name where the runtime is missing.</summary>
    public static string Name(FixSource source, string metadataName, int position) =>
        source.Model.Compilation.GetTypeByMetadataName(metadataName) is { } attribute
            ? Name(source, attribute, position)
            : WithoutSuffix(metadataName.Substring(metadataName.LastIndexOf('.') + 1));

    public static string Name(FixSource source, INamedTypeSymbol attribute, int position) =>
        WithoutSuffix(attribute.ToMinimalDisplayString(source.Model, position));

    /// <summary>Name and arguments in one line.</summary>
    public static string Of(AttributeSyntax attribute, IEnumerable<string> arguments)
    {
        string list = string.Join(", ", arguments);
        return list.Length == 0 ? attribute.Name.ToString() : $"{attribute.Name}({list})";
    }

    /// <summary>What an attribute will be without some of its arguments.</summary>
    public static string Without(AttributeSyntax attribute, params AttributeArgumentSyntax[] removed) =>
        Of(attribute, ArgumentsOf(attribute).Where(argument => !removed.Contains(argument)).Select(argument => argument.ToString()));

    public static IEnumerable<AttributeArgumentSyntax> ArgumentsOf(AttributeSyntax attribute) => attribute.ArgumentList?.Arguments ?? [];

    /// <summary>The argument that sets a property; null where none does.</summary>
    public static AttributeArgumentSyntax? Property(AttributeSyntax attribute, string name) =>
        ArgumentsOf(attribute).FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == name);

    /// <summary>An argument with its value as it has to be written at a place.</summary>
    public static string Argument(FixSource source, AttributeArgument argument, int position) =>
        $"{argument.Name} = {Value(source, argument.Value, position)}";

    private static string Value(FixSource source, TypedConstant value, int position) => value switch
    {
        { Kind: TypedConstantKind.Enum, Type: { } choices } =>
            value.ToCSharpString() is { } text && text.LastIndexOf('.') is > 0 and var dot
                ? choices.ToMinimalDisplayString(source.Model, position) + text.Substring(dot)
                : $"({choices.ToMinimalDisplayString(source.Model, position)}){value.Value}",
        { Value: double.PositiveInfinity } => "double.PositiveInfinity",
        { Value: double number } => RoundTrip.Text(number),
        _ => value.ToCSharpString(),
    };

    private static string WithoutSuffix(string name) =>
        name.EndsWith(Suffix, StringComparison.Ordinal) && name.Length > Suffix.Length ? name.Substring(0, name.Length - Suffix.Length) : name;
}
