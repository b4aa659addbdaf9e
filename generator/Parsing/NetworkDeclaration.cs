using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Edifice.Generator.Layers;
using Edifice.Generator.Model;
using Edifice.Generator.Symbols;
using Microsoft.CodeAnalysis;

namespace Edifice.Generator.Parsing;

/// <summary>What <c>[SpikingNetwork]</c> says.</summary>
internal sealed class NetworkDeclaration(AttributeData attribute)
{
    public const string InputSizeArgument = "InputSize";
    public const string OutputSizeArgument = "OutputSize";
    public const string HiddenSizesArgument = "HiddenSizes";
    public const string CodingArgument = "Coding";
    public const string TimeStepsArgument = "NumTimesteps";
    public const string TapeArgument = "Tape";
    public const string WindowArgument = "Window";
    public const string WorkspaceBudgetArgument = "WorkspaceBudget";
    public const string TapeBudgetArgument = "TapeBudget";
    public const string Recompute = "Recompute";

    private static readonly string[] s_compactArguments =
        [InputSizeArgument, OutputSizeArgument, HiddenSizesArgument, CodingArgument];

    /// <summary>Whether only the compact form has an argument of that name.</summary>
    public static bool IsCompact(string argument) => s_compactArguments.Contains(argument);

    public AttributeData Attribute => attribute;

    public int InputSize => Int(InputSizeArgument) ?? 0;

    public int OutputSize => Int(OutputSizeArgument) ?? 0;

    public int TimeSteps => Int(TimeStepsArgument) ?? NetworkDefaults.TimeSteps;

    public bool SaysTimeSteps => Int(TimeStepsArgument) is not null;

    /// <summary>Whether an argument is written.</summary>
    public bool Says(string name) => attribute.NamedArgument(name) is not null;

    /// <summary>Steps of a window; 0 without.</summary>
    public int Window => Int(WindowArgument) ?? 0;

    public ImmutableArray<int> HiddenSizes => attribute.NamedArgument(HiddenSizesArgument) switch
    {
        null => NetworkDefaults.HiddenSizes,
        { Kind: TypedConstantKind.Array, IsNull: false } sizes => [.. sizes.Values.Select(size => size.Value as int? ?? 0)],
        _ => [],
    };

    /// <summary>The first argument that only the compact form has; null in the layered form.</summary>
    public string? CompactArgument =>
        attribute.NamedArguments.Select(argument => argument.Key).FirstOrDefault(IsCompact);

    /// <summary>All of them, for a message.</summary>
    public string CompactArguments => string.Join(", ", attribute.NamedArguments.Select(argument => argument.Key).Where(IsCompact));

    /// <summary>Value of the coding's enum.</summary>
    public object Coding => attribute.NamedArgument(CodingArgument)?.Value ?? 0;

    /// <summary>The coding's enum, as the referenced runtime declares it.</summary>
    public INamedTypeSymbol? Codings => attribute.AttributeClass?.GetMembers(CodingArgument)
        .OfType<IPropertySymbol>()
        .FirstOrDefault()?.Type as INamedTypeSymbol;

    public NetworkNumbers Numbers
    {
        get
        {
            Dictionary<string, double> numbers = [];
            Dictionary<string, TypedConstant> choices = [];
            foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
            {
                if (argument.Value is { Kind: TypedConstantKind.Primitive, Value: double number })
                {
                    numbers[argument.Key] = number;
                }
                else if (argument.Value.Kind == TypedConstantKind.Enum && argument.Key != TapeArgument)
                {
                    choices[argument.Key] = argument.Value;
                }
            }

            return new NetworkNumbers(numbers, choices);
        }
    }

    /// <summary>A type of the referenced runtime.</summary>
    public INamedTypeSymbol? RuntimeType(string metadataName) => attribute.AttributeClass?.ContainingAssembly.GetTypeByMetadataName(metadataName);

    /// <summary>Bytes of a budget; null without one.</summary>
    public long? Bytes(string name) => attribute.NamedArgument(name) is { Kind: TypedConstantKind.Primitive, Value: long value } ? value : null;

    /// <summary>What the declaration says, for a message.</summary>
    public string TextOf(string name) => attribute.NamedArgument(name) switch
    {
        { Kind: TypedConstantKind.Enum, Type: INamedTypeSymbol choices } value => EnumMembers.Find(choices, value.Value)?.Name ?? EnumMembers.Text(value.Value),
        { Kind: TypedConstantKind.Primitive, Value: double number } => RoundTrip.Text(number),
        { Kind: TypedConstantKind.Primitive } value => EnumMembers.Text(value.Value),
        _ => "",
    };

    private int? Int(string name) => attribute.NamedArgument(name) is { Kind: TypedConstantKind.Primitive, Value: int value } ? value : null;
}
