using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using Edifice.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Edifice.Generator.Tests.Documentation;

/// <summary>The page about the language: every example is silent and compiles, and no option of any attribute is missing.</summary>
public class LanguagePageTests
{
    private static readonly Page s_page = new("language.md");
    private static readonly Page s_extending = new("extending.md");

    public static TheoryData<int> Examples => [.. Enumerable.Range(0, s_page.Examples.Length)];

    public static TheoryData<int> ExtendingExamples => [.. Enumerable.Range(0, s_extending.Examples.Length)];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Example_is_a_network(int index) => IsNetwork(s_page.Examples[index]);

    [Theory]
    [MemberData(nameof(ExtendingExamples))]
    public void Example_of_an_extension_is_a_network(int index) => IsNetwork(s_extending.Examples[index]);

    [Fact]
    public void Every_option_has_an_example()
    {
        string examples = string.Concat(s_page.Examples);
        string[] options = [.. Attributes().SelectMany(Options)];
        Assert.Contains(@"\bLeakyIntegrator\([^)]*\bInputGain = ", options);
        Assert.DoesNotContain(options, option => !Regex.IsMatch(examples, option));
    }

    [Fact]
    public void Every_value_of_an_option_is_on_the_page()
    {
        string[] values =
        [
            .. Attributes().SelectMany(attribute => attribute.GetProperties())
                .Select(property => property.PropertyType)
                .Append(typeof(Decoding))
                .Where(type => type.IsEnum)
                .Distinct()
                .SelectMany(type => Enum.GetNames(type).Select(name => $"{type.Name}.{name}")),
        ];
        Assert.Contains("Reset.Value", values);
        Assert.DoesNotContain(values, value => !s_page.Text.Contains(value, StringComparison.Ordinal));
    }

    private static void IsNetwork(string example)
    {
        Analyze.IsSilent(example);
        Generated generated = Generate.Compiled(Compiler.Compile(example));
        Assert.DoesNotContain(generated.Problems, problem => problem.Id != "CS1591" || IsGenerated(problem));
        Assert.Contains(generated.Files.Keys, file => file.EndsWith(".Forward.g.cs", StringComparison.Ordinal));
    }

    // Examples leave out the documentation of what they declare themselves.
    private static bool IsGenerated(Diagnostic problem) => problem.Location.SourceTree?.FilePath.EndsWith(".g.cs", StringComparison.Ordinal) == true;

    /// <summary>The attributes that declare networks and their layers.</summary>
    private static IEnumerable<Type> Attributes() => typeof(SpikingNetworkAttribute).Assembly.GetExportedTypes()
        .Where(type => type == typeof(SpikingNetworkAttribute) || (type.IsSubclassOf(typeof(LayerAttribute)) && !type.IsAbstract));

    // What is written as Name = value, in the attribute's own list; sizes that are the constructor's arguments are in every example.
    private static IEnumerable<string> Options(Type attribute) => attribute
        .GetProperties(BindingFlags.Instance | BindingFlags.Public)
        .Where(property => property.CanWrite)
        .Select(property => $@"\b{attribute.Name.Replace("Attribute", "", StringComparison.Ordinal)}\([^)]*\b{property.Name} = ");
}
