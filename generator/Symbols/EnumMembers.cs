using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Edifice.Generator.Symbols;

/// <summary>The members of an enum.</summary>
internal static class EnumMembers
{
    public static IEnumerable<IFieldSymbol> Of(INamedTypeSymbol choices) =>
        choices.GetMembers().OfType<IFieldSymbol>().Where(member => member.HasConstantValue);

    /// <summary>The first member of that value, whatever integers the enum is made of.</summary>
    public static IFieldSymbol? Find(INamedTypeSymbol choices, object? value) =>
        Of(choices).FirstOrDefault(member => Number(member.ConstantValue) == Number(value));

    /// <summary>The value in digits, for a message.</summary>
    public static string Text(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture);

    private static decimal Number(object? value) => Convert.ToDecimal(value, CultureInfo.InvariantCulture);
}
