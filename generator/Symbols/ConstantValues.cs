using Microsoft.CodeAnalysis;

namespace Edifice.Generator.Symbols;

/// <summary>Values of attributes' arguments.</summary>
internal static class ConstantValues
{
    /// <summary>A number, a text, an enum's value, a type; null for an array, whose <c>Value</c> throws.</summary>
    public static object? Scalar(this TypedConstant constant) => constant.Kind == TypedConstantKind.Array ? null : constant.Value;

    /// <summary>A number of any type, as an argument of type double takes it; null for what is none.</summary>
    public static double? Number(this TypedConstant constant) => constant.Kind != TypedConstantKind.Primitive ? null : constant.Value switch
    {
        double value => value,
        float value => value,
        int value => value,
        long value => value,
        uint value => value,
        ulong value => value,
        short value => value,
        ushort value => value,
        byte value => value,
        sbyte value => value,
        _ => null,
    };
}
