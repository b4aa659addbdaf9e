using Microsoft.CodeAnalysis;

namespace Edifice.Generator.Layers;

/// <summary>An argument of a layer's attribute.</summary>
/// <param name="Name">Of the property, or of the constructor's parameter.</param>
/// <param name="Value">As the compiler bound it.</param>
internal readonly record struct AttributeArgument(string Name, TypedConstant Value);
