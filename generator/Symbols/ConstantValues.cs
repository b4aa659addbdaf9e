using Microsoft.CodeAnalysis;

namespace Edifice.Generator.Symbols;

/// <summary>Values of attributes' arguments.</summary>
internal static class ConstantValues
{
    /// <summary>A number, a text, an enum's value, a type; null for an array, whose <c>Value</c> throws.</summary>
    public static object? Scalar(this TypedConstant constant) => constant.Kind == TypedConstantKind.Array ? null : constant.Value;
}
