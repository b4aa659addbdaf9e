using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using CsCheck;
using G = CsCheck.Gen;

namespace Edifice.Generator.Tests.Survival;

/// <summary>What may stand in a declaration, rightly or wrongly.</summary>
internal static class LanguageWords
{
    private static readonly Type[] s_attributes =
        [.. typeof(LayerAttribute).Assembly.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(Attribute)) && !type.IsAbstract)];

    private static readonly PropertyInfo[] s_properties =
        [.. s_attributes.SelectMany(type => type.GetProperties()).Where(property => property.CanWrite)];

    private static readonly string[] s_attributeNames = [.. s_attributes.Select(type => type.Name.Replace("Attribute", "", StringComparison.Ordinal))];

    private static readonly string[] s_enumValues =
    [
        .. s_properties.Select(property => property.PropertyType).Where(type => type.IsEnum).Distinct()
            .SelectMany(type => Enum.GetNames(type).Select(name => $"{type.Name}.{name}").Append($"({type.Name})99").Append($"({type.Name})(-1)")),
    ];

    // Constants of Sizes stand at the end of every mutant.
    private static readonly string[] s_values =
    [
        "0", "1", "-1", "2", "3", "5", "7", "10", "100", "0.5", "2.5", "0.9", "1.0", "-0.0", "1e400", "1e300", "1e-300", "1e39", "4e-46", "2147483647", "2147483648", "0x7FFF",
        "int.MaxValue", "int.MinValue", "int.MaxValue + 1", "1 / 0", "double.NaN", "double.PositiveInfinity", "-double.Epsilon", "1u", "1L", "1.5f", "1m", "'c'", "(byte)3", "(short)-3",
        "null", "default", "true", "false", "\"\"", "\"text\"", "\"output\"", "\"hidden1\"", "\"class\"", "\"a b\"", "\"ſtage\"", "\"1st\"", "\"Equals\"", "\"\\n\"", "\"\\\"\"", "\"\\ud800\"",
        "\"*/\"", "\"}\"", "new[] { 3, 0 }", "new int[0]", "new int[] { }", "[4, 5]", "[]", "[-1]", "[..]", "new[] { Sizes.A }", "typeof(int)", "typeof(Nowhere)", "nameof(Sizes)", "nameof(Nowhere)",
        "Sizes.A", "Sizes.C", "Sizes.D", "Sizes.F", "Sizes.Unknown", "Sizes.Text", "Sizes.Half", "Nowhere", "Nowhere.Thing", "default(Nowhere)", "x => x", "await 3", "dynamic", "stackalloc int[3]",
        "(3)", "+3", "3 + 4", "checked(3)", "unchecked((int)4000000000)", "sizeof(int)", "$\"{3}\"", "\"\"\"text\"\"\"", "\"text\"u8", "3 is 3 ? 3 : 4",
    ];

    private static readonly string[] s_scraps =
    [
        ",", ";", "(", ")", "[", "]", "{", "}", "<", ">", "=", ":", ".", "..", "@", "\"", "'", "/*", "//", "#if", "#endif", "#pragma warning disable\n", "\\", "?", "!", "=>", "::", "\0", "\u200b",
        "class", "partial", "public", "internal", "private", "protected", "file", "sealed", "static", "abstract", "readonly", "unsafe", "struct", "record", "interface", "enum", "namespace", "where", "new",
        "global::", "Edifice.", "async", "params", "this", "base", "int", "required", "extension",
    ];

    private static readonly string[] s_attributeLists =
    [
        "[Lif]", "[Lif()]", "[Lif(Beta = 0.5)]", "[Input(3)]", "[Input]", "[Input()]", "[Dense(3)]", "[Dense(4, 3)]", "[Dense]", "[Dense()]", "[Dense(outputs: 3)]", "[Dense(3, Name = \"other\")]", "[Decode]",
        "[Decode(Decoding.Count)]", "[LeakyIntegrator]", "[SpikingNetwork]", "[SpikingNetwork(InputSize = 3, OutputSize = 2)]", "[Nowhere]", "[System.Obsolete]", "[System.Obsolete(\"old\", true)]",
        "[System.Serializable]", "[return: Lif]", "[assembly: Lif]", "[type: Lif]", "[Lif, Lif]", "[]", "[,]", "[Lif(]", "[Edifice.Lif]", "[global::Edifice.LifAttribute]", "[LifAttribute]", "[Layer]",
        "[NeuronLayer]", "[Neuron(typeof(int))]", "[Edifice.Neurons.Neuron(typeof(Sizes))]", "[System.CLSCompliant(false)]", "[System.Runtime.CompilerServices.SkipLocalsInit]",
    ];

    public static Gen<string> Value => G.Frequency((5, Of(s_values)), (2, Of(s_enumValues)), (2, G.Int[-2, 70].Select(size => $"{size}")), (1, G.Double[0, 3].Select(Text)));

    public static Gen<string> Name => G.Frequency((3, Of(s_attributeNames)), (4, Of([.. s_properties.Select(property => property.Name)])), (1, Of(["Nowhere", "Net0", "Sizes", "int"])));

    public static Gen<string> AttributeName => Of(s_attributeNames);

    public static Gen<string> AttributeList => Of(s_attributeLists);

    /// <summary>A property with a value that it takes, for an attribute that has it.</summary>
    public static Gen<string> Option =>
        from property in Of(s_properties)
        from value in Value
        from isRight in G.Int[0, 3]
        from kind in G.Int[0, 1000]
        select $"{property.Name} = {(isRight > 0 ? Fitting(property, kind) ?? value : value)}";

    public static Gen<string> Scrap => Of(s_scraps);

    private static Gen<T> Of<T>(IReadOnlyList<T> words) => G.Int[0, words.Count - 1].Select(index => words[index]);

    private static string Text(double value) => value.ToString("R", System.Globalization.CultureInfo.InvariantCulture);

    private static string? Fitting(PropertyInfo property, int kind) => property.PropertyType switch
    {
        { IsEnum: true } type => $"{type.Name}.{Enum.GetNames(type)[kind % Enum.GetNames(type).Length]}",
        var type when type == typeof(double) => Text(kind / 300.0),
        var type when type == typeof(int) => $"{kind % 50}",
        var type when type == typeof(bool) => kind % 2 == 0 ? "true" : "false",
        _ => null,
    };
}
