using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using Edifice.Tool;
using Xunit;

namespace Edifice.Gen.Tool.Tests;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("--help lists the commands")]
    [InlineData("Unknown argument 'inspekt'. --help lists the commands.", "inspekt")]
    [InlineData("inspect --help lists its arguments", "inspect")]
    [InlineData("Unknown argument '--colour'. inspect --help lists its arguments.", "inspect", "x", "--colour")]
    [InlineData("FILE is empty, expected a name.", "inspect", "")]
    [InlineData("--timesteps is 'ten', expected a whole number from 1 on.", "declare", "x", "--timesteps", "ten")]
    [InlineData("--readout is 'dense1', expected lif, integrator or dense.", "declare", "x", "--readout", "dense1")]
    [InlineData("convert --help lists its arguments", "convert", "x")]
    public void Bad_usage_ends_with_2_and_says_what_is_wrong(string message, params string[] arguments)
        => Assert.Contains(message, ToolRun.Of(arguments).Refused(2), StringComparison.Ordinal);

    [Theory]
    [InlineData]
    [InlineData("inspekt")]
    [InlineData("inspect")]
    [InlineData("declare", "x", "--timesteps", "ten")]
    [InlineData("declare", "nowhere.safetensors")]
    public void Json_holds_errors_too(params string[] arguments)
    {
        JsonElement error = ToolRun.Of([.. arguments, "--json"]).Ended(2).Json.GetProperty("error");
        Assert.Equal(["details", "exitCode", "message"], error.EnumerateObject().Select(item => item.Name).Order(StringComparer.Ordinal));
        Assert.Equal(2, error.GetProperty("exitCode").GetInt32());
        Assert.NotEqual("", error.GetProperty("message").GetString());
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("inspect", "--help")]
    [InlineData("verify", "--help")]
    [InlineData("declare", "--help")]
    [InlineData("convert", "--help")]
    [InlineData("--version")]
    public void Help_and_version_are_no_errors(params string[] arguments) => Assert.NotEqual("", ToolRun.Of(arguments).Ended(0).Output);

    [Fact]
    public void Words_and_numbers_are_the_same_in_every_country()
    {
        using TemporaryFile file = new("net.safetensors");
        file.Write([new StoredTensor("fc.weight", [1, 2], [0.5f, -1.25f]), Tensors.Number("lif.beta", 0.75f)]);
        CultureInfo culture = CultureInfo.CurrentCulture;
        try
        {
            foreach (string name in new[] { "de-DE", "tr-TR" })
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
                Assert.Matches(@"\nfc\.weight +F32 +\[1, 2\] +8 +-1\.25 +0\.5\n", ToolRun.Of("inspect", file.Path).Ended(0).Output);
                Assert.Contains("Beta = 0.75", ToolRun.Of("declare", file.Path, "--tau", "2.5").Ended(0).Output, StringComparison.Ordinal);
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void Terminal_gets_tables_with_borders()
    {
        using TemporaryFile file = new("net.safetensors");
        new Plain(seed: 1).Save(file.Path);
        using StringWriter output = new();
        Assert.Equal(0, EdificeCommand.Run(["inspect", file.Path], output, TextWriter.Null, isTerminal: true));
        Assert.Contains("─", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("hidden1.bias", output.ToString(), StringComparison.Ordinal);
    }
}
