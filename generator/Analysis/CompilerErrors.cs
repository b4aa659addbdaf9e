using System.Linq;
using Microsoft.CodeAnalysis;

namespace Edifice.Generator.Analysis;

/// <summary>Attributes that the compiler itself rejects: what they would mean is guesswork, and its error is enough.</summary>
internal static class CompilerErrors
{
    public static bool Touch(INamedTypeSymbol network) => network.GetAttributes().Any(attribute =>
        attribute.AttributeClass is null or { TypeKind: TypeKind.Error }
        || attribute.AttributeConstructor is null
        || attribute.ConstructorArguments.Any(IsError)
        || attribute.NamedArguments.Any(argument => IsError(argument.Value)));

    private static bool IsError(TypedConstant value) => value.Kind switch
    {
        TypedConstantKind.Error => true,
        TypedConstantKind.Array => !value.IsNull && value.Values.Any(IsError),
        _ => false,
    };
}
