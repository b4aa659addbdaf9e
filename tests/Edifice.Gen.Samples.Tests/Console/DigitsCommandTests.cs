using System;
using System.Collections.Generic;
using System.IO;
using Edifice.Samples.Digits;
using Xunit;

namespace Edifice.Gen.Samples.Tests;

public sealed class DigitsCommandTests
{
    [Fact]
    public void Without_arguments_the_defaults_hold() => Assert.Equal(
        new DigitsOptions(5, 64, 0.002f, 1, Coding.SpikeTrains, null), Accept());

    [Fact]
    public void Every_option_arrives() => Assert.Equal(
        new DigitsOptions(2, 64, 0.5f, 0, Coding.Rates, "some where"),
        Accept("--epochs", "2", "--batch-size=64", "--learning-rate", "5e-1", "--seed", "0", "--coding", "rates", "--data", "some where"));

    [Theory]
    [InlineData("--epochs is '0', expected a whole number from 1 to 2147483647.", "--epochs", "0")]
    [InlineData("--epochs is '1.0', expected a whole number from 1 to 2147483647.", "--epochs", "1.0")]
    [InlineData("--epochs is '2147483648', expected a whole number from 1 to 2147483647.", "--epochs", "2147483648")]
    [InlineData("--epochs is '', expected a whole number from 1 to 2147483647.", "--epochs", "")]
    [InlineData("--batch-size is '-3', expected a whole number from 1 to 2147483647.", "--batch-size", "-3")]
    [InlineData("--seed is '-1', expected a whole number from 0 to 2147483647.", "--seed=-1")]
    [InlineData("--learning-rate is '0', expected a number above 0, such as 0.002.", "--learning-rate", "0")]
    [InlineData("--learning-rate is '0,1', expected a number above 0, such as 0.002.", "--learning-rate", "0,1")]
    [InlineData("--learning-rate is 'NaN', expected a number above 0, such as 0.002.", "--learning-rate", "NaN")]
    [InlineData("--learning-rate is '1e40', expected a number above 0, such as 0.002.", "--learning-rate", "1e40")]
    [InlineData("--learning-rate is '1e-60', expected a number above 0, such as 0.002.", "--learning-rate", "1e-60")]
    [InlineData("--coding is 'SPIKES', expected spikes or rates.", "--coding", "SPIKES")]
    [InlineData("--data is empty, expected the name of a directory.", "--data", "")]
    [InlineData("Required argument missing for option: '--epochs'.", "--epochs")]
    [InlineData("Option '--epochs' expects a single argument but 2 were provided.", "--epochs", "1", "--epochs", "2")]
    [InlineData("unknown argument '--turbo'. --help lists the options.", "--turbo")]
    [InlineData("unknown argument '@file'. --help lists the options.", "@file")]
    [InlineData("unknown argument 'a b'. --help lists the options.", "--epochs", "0", "a\nb", "c")]
    public void Bad_arguments_give_one_line(string expected, params string[] args)
    {
        foreach (string culture in new[] { "", "de-DE", "tr-TR" })
        {
            (int code, string output, string error, List<DigitsOptions> runs) = Culture.In(culture, () => Invoke(args));
            Assert.Equal((1, ""), (code, output));
            Assert.Equal("error: " + expected + "\n", error);
            Assert.Empty(runs);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("de-DE")]
    public void Help_lists_every_option_with_its_default(string culture)
    {
        (int code, string output, string error, List<DigitsOptions> runs) = Culture.In(culture, () => Invoke("--help"));
        Assert.Equal((0, ""), (code, error));
        Assert.Empty(runs);
        foreach (string part in new[]
                 {
                     "--epochs <N>", "[default: 5]", "--batch-size <N>", "[default: 64]", "--learning-rate <RATE>", "[default: 0.002]",
                     "--seed <N>", "[default: 1]", "--coding <spikes|rates>", "[default: spikes]", "--data <DIR>",
                 })
        {
            Assert.Contains(part, output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_failed_run_passes_through() => Assert.Throws<DataException>(
        () => new DigitsCommand(_ => throw new DataException("file", $"is broken")).Invoke([], TextWriter.Null, TextWriter.Null));

    private static DigitsOptions Accept(params string[] args)
    {
        (int code, string output, string error, List<DigitsOptions> runs) = Invoke(args);
        Assert.Equal((0, "", ""), (code, output, error));
        return Assert.Single(runs);
    }

    private static (int Code, string Output, string Error, List<DigitsOptions> Runs) Invoke(params string[] args)
    {
        using StringWriter output = new() { NewLine = "\n" };
        using StringWriter error = new() { NewLine = "\n" };
        List<DigitsOptions> runs = [];
        int code = new DigitsCommand(runs.Add).Invoke(args, output, error);
        return (code, output.ToString(), error.ToString(), runs);
    }
}
