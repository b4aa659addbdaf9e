using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Edifice.Reference;

/// <summary>Writes one attribute: <c>[Name(value, Property = value)]</c>. Properties without a value are left out.</summary>
internal sealed class AttributeText(string name)
{
    private readonly List<string> _arguments = [];

    public AttributeText Value(int value)
    {
        _arguments.Add(Whole(value));
        return this;
    }

    public AttributeText Value<TEnum>(string type, TEnum value)
        where TEnum : struct, Enum
    {
        _arguments.Add($"{type}.{value}");
        return this;
    }

    public AttributeText Property(string property, int? value) => Add(property, value is { } given ? Whole(given) : null);

    public AttributeText Property(string property, double? value) => Add(property, value?.ToString("R", CultureInfo.InvariantCulture));

    public AttributeText Property(string property, bool? value) => Add(property, value is { } given ? (given ? "true" : "false") : null);

    public AttributeText Property(string property, string? value) => Add(property, value is null ? null : $"\"{value}\"");

    /// <summary>A property whose type has its name: <c>Reset = Reset.Zero</c>.</summary>
    public AttributeText Property<TEnum>(string property, TEnum? value)
        where TEnum : struct, Enum => Add(property, value is { } given ? $"{property}.{given}" : null);

    /// <summary>A property whose type has a name of its own: <c>LearnBeta = Learning.PerNeuron</c>.</summary>
    public AttributeText Property<TEnum>(string type, string property, TEnum? value)
        where TEnum : struct, Enum => Add(property, value is { } given ? $"{type}.{given}" : null);

    public AttributeText Property(string property, IReadOnlyList<int>? values) =>
        Add(property, values is null ? null : $"new[] {{ {string.Join(", ", values.Select(Whole))} }}");

    public override string ToString() => _arguments.Count == 0 ? $"[{name}]" : $"[{name}({string.Join(", ", _arguments)})]";

    private static string Whole(int value) => value.ToString(CultureInfo.InvariantCulture);

    private AttributeText Add(string property, string? value)
    {
        if (value is not null)
        {
            _arguments.Add($"{property} = {value}");
        }

        return this;
    }
}
