using System;
using System.Collections.Generic;
using System.IO;
using Edifice.Samples.Digits;
using Xunit;

namespace Edifice.Gen.Samples.Tests;

public sealed class DigitsCommandTests
{
    private static readonly Recipe Everything = new(
        2, 32, 0.5f, 0, Coding.Rates, InputCode.Pixels, "some where", Augment: true, HeldOut: 0.25f, WeightScale: 0.01f);

    [Fact]
    public void Without_arguments_it_trains_with_the_defaults()
    {
        Assert.Equal(("train", Recipe.Default, RunOptions.Default), Accept());
        Assert.Equal(("train", Recipe.Default, RunOptions.Default), Accept("train"));
        Assert.Equal(new Recipe(5, 64, 0.002f, 1, Coding.SpikeTrains, InputCode.Pixels, null), Recipe.Default);
        Assert.Equal("digits.safetensors", RunOptions.Default.Weights);
        Assert.Equal("digits-checkpoint.safetensors", RunOptions.Default.Checkpoint);
        Assert.InRange(RunOptions.Default.Threads, 1, WorkerTeam.MaxThreads);
    }

    [Fact]
    public void Every_option_arrives()
    {
        string[] args =
        [
            "--epochs", "2", "--batch-size=32", "--learning-rate", "5e-1", "--seed", "0", "--coding", "rates", "--data", "some where",
            "--input", "pixels", "--augment", "--held-out", "0.25", "--weight-scale", "0.01", "--inspect", "--threads", "3",
            "--weights", "w", "--checkpoint", "c", "--plots", "p",
        ];
        RunOptions options = new("w", "c", "p", 3, true);
        Assert.Equal(("train", Everything, options), Accept(args));
        Assert.Equal(("train", Everything, options), Accept(["train", .. args]));
        Assert.Equal(
            ("resume", options, (string?)"some where"),
            Accept("resume", "--weights", "w", "--checkpoint", "c", "--plots", "p", "--threads", "3", "--inspect", "--data", "some where"));
        Assert.Equal(
            ("eval", options with { Checkpoint = RunOptions.Default.Checkpoint }, (string?)null),
            Accept("eval", "--weights", "w", "--plots", "p", "--threads", "3", "--inspect"));
        Assert.Equal(
            ("show", RunOptions.Default with { Weights = "w" }, new ShowOptions(7, 2), (string?)"d"),
            Accept("show", "--weights", "w", "--first", "7", "--count", "2", "--data", "d"));
    }

    [Fact]
    public void Pace_takes_a_recipe_and_threads()
        => Assert.Equal(
            ("pace", Recipe.Default with { Epochs = 2, Augment = true }, RunOptions.Default with { Threads = 3 }),
            Accept("pace", "--epochs", "2", "--augment", "--threads", "3"));

    [Fact]
    public void Latency_coded_input_arrives()
        => Assert.Equal(("train", Recipe.Default with { Input = InputCode.Latency }, RunOptions.Default), Accept("--input", "latency", "--coding", "spikes"));

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
    [InlineData("--weight-scale is '0', expected a number above 0, such as 1.", "--weight-scale", "0")]
    [InlineData("--coding is 'SPIKES', expected spikes or rates.", "--coding", "SPIKES")]
    [InlineData("--data is empty, expected the name of a directory.", "--data", "")]
    [InlineData("--data is no name, expected the name of a directory.", "--data", "a\0b")]
    [InlineData("--weights is empty, expected the name of a file.", "--weights", "")]
    [InlineData("--threads is '0', expected a whole number from 1 to 1024.", "--threads", "0")]
    [InlineData("--threads is '1025', expected a whole number from 1 to 1024.", "train", "--threads", "1025")]
    [InlineData("--held-out is '1', expected a share from 0 to below 1, such as 0.1.", "--held-out", "1")]
    [InlineData("--held-out is '-0.1', expected a share from 0 to below 1, such as 0.1.", "--held-out=-0.1")]
    [InlineData("--count is '0', expected a whole number from 1 to 2147483647.", "show", "--count", "0")]
    [InlineData("--input latency goes with --coding spikes only: leave --coding out.", "--input", "latency", "--coding", "rates")]
    [InlineData("options stand behind the command: eval --option.", "--weights", "w", "eval")]
    [InlineData("unknown argument '--epochs' of eval. eval --help lists its options.", "eval", "--epochs", "2")]
    [InlineData("unknown argument '--checkpoint' of show. show --help lists its options.", "show", "--checkpoint", "2")]
    [InlineData("unknown argument 'evaluate'. --help lists the options.", "evaluate")]
    [InlineData("Required argument missing for option: '--epochs'.", "--epochs")]
    [InlineData("Option '--epochs' expects a single argument but 2 were provided.", "--epochs", "1", "--epochs", "2")]
    [InlineData("unknown argument '--turbo'. --help lists the options.", "--turbo")]
    [InlineData("unknown argument '@file'. --help lists the options.", "@file")]
    [InlineData("unknown argument 'a b'. --help lists the options.", "--epochs", "0", "a\nb", "c")]
    public void Bad_arguments_give_one_line(string expected, params string[] args)
    {
        foreach (string culture in new[] { "", "de-DE", "tr-TR" })
        {
            (int code, string output, string error, List<object> runs) = Culture.In(culture, () => Invoke(args));
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
        (int code, string output, string error, List<object> runs) = Culture.In(culture, () => Invoke("--help"));
        Assert.Equal((0, ""), (code, error));
        Assert.Empty(runs);
        foreach (string part in new[]
                 {
                     "train ", "eval ", "show ", "resume ", "--input <pixels|latency>", "--augment", "--held-out <SHARE>", "--threads <N>",
                     "--weights <FILE>", "[default: digits.safetensors]", "--checkpoint <FILE>", "--plots <DIR>",
                     "--epochs <N>", "[default: 5]", "--batch-size <N>", "[default: 64]", "--learning-rate <RATE>", "[default: 0.002]",
                     "--seed <N>", "[default: 1]", "--weight-scale <FACTOR>", "--inspect", "--coding <spikes|rates>", "[default: spikes]", "--data <DIR>",
                 })
        {
            Assert.Contains(part, output, StringComparison.Ordinal);
        }
    }

    private static object Accept(params string[] args)
    {
        (int code, string output, string error, List<object> runs) = Invoke(args);
        Assert.Equal((0, "", ""), (code, output, error));
        return Assert.Single(runs);
    }

    private static (int Code, string Output, string Error, List<object> Runs) Invoke(params string[] args)
    {
        using StringWriter output = new() { NewLine = "\n" };
        using StringWriter error = new() { NewLine = "\n" };
        RecordedCommands commands = new();
        int code = new DigitsCommand(commands).Invoke(args, output, error);
        return (code, output.ToString(), error.ToString(), commands.Calls);
    }
}
