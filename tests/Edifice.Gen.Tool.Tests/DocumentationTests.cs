using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Edifice.Tool;
using Xunit;

namespace Edifice.Gen.Tool.Tests;

/// <summary>The page of the tool names every option, every property of the JSON and every exit code.</summary>
public sealed class DocumentationTests
{
    private static string Page { get; } = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "tool.md")).ReplaceLineEndings("\n");

    [Theory]
    [InlineData("inspect")]
    [InlineData("verify")]
    [InlineData("declare")]
    [InlineData("convert")]
    public void Every_option_is_on_the_page(string command)
    {
        string[] options = [.. Regex.Matches(ToolRun.Of(command, "--help").Ended(0).Output, "--[a-z-]+").Select(match => match.Value).Distinct()];
        Assert.Contains("--json", options);
        Assert.All(options, option => Assert.Contains(option, Page, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("inspect` of a file", typeof(FileReport))]
    [InlineData("inspect` of an assembly", typeof(AssemblyReport))]
    [InlineData("verify`", typeof(VerifyReport))]
    [InlineData("declare`", typeof(DeclareReport))]
    [InlineData("convert`", typeof(ConvertReport))]
    public void Line_of_the_page_is_the_json_object(string line, Type report)
    {
        string text = Page.Split('\n').Single(each => each.StartsWith($"| `{line} |", StringComparison.Ordinal));
        string[] written = [.. Regex.Matches(text[text.IndexOf("` ", StringComparison.Ordinal)..][2..], "`([A-Za-z]+)`").Select(match => match.Groups[1].Value)];
        Assert.Equal(Names(report).Order(StringComparer.Ordinal), written.Where(name => name != line.TrimEnd('`')).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(typeof(DifferenceKind))]
    public void Every_kind_of_difference_is_on_the_page(Type kinds)
        => Assert.All(Enum.GetNames(kinds), name => Assert.Contains($"`{JsonNamingPolicy.CamelCase.ConvertName(name)}`", Page, StringComparison.Ordinal));

    // As it is written: a report's own properties, and those of the records in its lists.
    private static IEnumerable<string> Names(Type type)
        => type.GetProperties().Where(property => property.GetCustomAttribute<JsonIgnoreAttribute>() is null && property.Name != "ExitCode")
            .SelectMany(property => (string[])
            [
                JsonNamingPolicy.CamelCase.ConvertName(property.Name),
                .. property.PropertyType is { IsGenericType: true } list && list.GetGenericArguments() is [var item] && item.Assembly == type.Assembly ? Names(item) : [],
            ]);
}
