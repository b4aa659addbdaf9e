using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace Edifice.Golden.Tests;

/// <summary>The runner itself: its lines, its counts, its exit code.</summary>
[Trait("Instructions", "Any")]
public sealed class ConformanceCommandTests : IDisposable
{
    private const string Small = "edifice_doc_hard_5-7-3_T1_batch7_thr05";
    private const string Later = "snntorch_synaptic_subtract";

    private readonly CaseFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_case_that_agrees_passes()
    {
        Assert.Equal(0, folder.With(Small).With("edifice_doc_hard_silent").Run());
        Assert.Matches(@"^PASS edifice_doc_hard_5-7-3_T1_batch7_thr05  spikes=0 membrane=\S+ output=\S+ loss=\S+ gradients=\S+$", folder.Lines[0]);
        Assert.StartsWith("PASS edifice_doc_hard_silent  ", folder.Lines[1], StringComparison.Ordinal);
        Assert.Equal("2 passed, 0 failed, 0 unsupported", folder.Lines[^1]);
        Assert.Equal("", folder.Errors);
    }

    [Fact]
    public void Unknown_fields_are_passed_over()
    {
        folder.With(Small, text => text
            .Replace("\"format\"", "\"colour\": {\"deep\": [1, null]}, \"format\"", StringComparison.Ordinal)
            .Replace("\"kind\": \"lif\"", "\"kind\": \"lif\", \"flavour\": 3", StringComparison.Ordinal)
            .Replace("\"kind\":\"lif\"", "\"kind\":\"lif\",\"flavour\":3", StringComparison.Ordinal));
        Assert.Equal(0, folder.Run());
    }

    [Theory]
    [InlineData("losses", "loss")]
    [InlineData("output", "output")]
    [InlineData("membrane", "membrane")]
    [InlineData("spikes", "spikes")]
    [InlineData("fc0.weight", "gradients")]
    public void A_changed_number_fails(string changed, string measure)
    {
        folder.With(Small, text => Expected(text, changed));
        Assert.Equal(1, folder.Run());
        Assert.StartsWith($"FAIL {Small}  spikes=", folder.Lines[0], StringComparison.Ordinal);
        Assert.Matches($"  (.*; )?{measure} [^;]* allowed", folder.Lines[0]);
        Assert.Equal("0 passed, 1 failed, 0 unsupported", folder.Lines[^1]);
    }

    [Fact]
    public void What_the_language_lacks_has_to_be_allowed()
    {
        folder.With(Small).With(Later);
        Assert.Equal(1, folder.Run());
        Assert.Equal($"UNSUPPORTED {Later}  layer kind synaptic", folder.Lines[1]);
        Assert.Equal("1 passed, 0 failed, 1 unsupported", folder.Lines[^1]);
        Assert.Contains(Later, folder.Errors, StringComparison.Ordinal);

        Assert.Equal(1, folder.Run("--allow-unsupported", folder.Allowing("another_case")));
        Assert.Equal(0, folder.Run("--allow-unsupported", folder.Allowing(Later)));
        Assert.Equal("", folder.Errors);
    }

    [Fact]
    public void An_allowance_that_nothing_needs_is_told_and_does_no_harm()
    {
        Assert.Equal(0, folder.With(Small).With(Later).Run("--allow-unsupported", folder.Allowing(Small, "another_case", Later)));
        Assert.Equal(
            [$"warning: allowed.txt names {Small}, which passes: remove it", "warning: allowed.txt names another_case, which is no case of this folder"],
            folder.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd('\r')));
        Assert.Equal("1 passed, 0 failed, 1 unsupported", folder.Lines[^1]);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("")]
    [InlineData("[1, 2]")]
    [InlineData("null")]
    [InlineData("{\"format\":\"edifice-golden/1\"}")]
    [InlineData("{\"format\":\"edifice-golden/2\"}")]
    [InlineData("{\"format\":\"edifice-golden/1\",\"name\":\"a\",\"T\":\"ten\"}")]
    public void A_corrupt_file_fails_and_the_others_still_run(string text)
    {
        Assert.Equal(1, folder.With(Small).WithText("broken", text).Run());
        Assert.Matches("^FAIL broken  .+: .+", folder.Lines[0]);
        Assert.StartsWith("PASS", folder.Lines[1], StringComparison.Ordinal);
        Assert.Equal("1 passed, 1 failed, 0 unsupported", folder.Lines[^1]);
    }

    [Theory]
    [InlineData("\"T\": 1,", "\"T\": 0,")]
    [InlineData("\"bias\": true", "\"bias\": false")]
    [InlineData("\"out\": 7", "\"out\": 70000000")]
    [InlineData("\"n\": 7", "\"n\": 8")]
    [InlineData("\"in\": 7", "\"in\": 8")]
    [InlineData("\"batch\": 7", "\"batch\": 6")]
    [InlineData("\"fc1.bias\"", "\"fc1.other\"")]
    [InlineData("\"threshold\": 0.5", "\"threshold\": -1")]
    public void A_file_that_contradicts_itself_fails_without_ending_the_run(string right, string wrong)
    {
        folder.With(Small).With(Small, text => Regex.Replace(text, Spaced(right), wrong), name: "broken");
        Assert.Equal(1, folder.Run());
        Assert.True(folder.Lines[0].StartsWith("FAIL broken", StringComparison.Ordinal) || folder.Lines[0].StartsWith("UNSUPPORTED broken", StringComparison.Ordinal), folder.Lines[0]);
        Assert.StartsWith("PASS", folder.Lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_folder_is_an_error()
    {
        Assert.Equal(1, folder.Run());
        Assert.Contains("has no case", folder.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_there_is_named()
    {
        Assert.Equal(1, folder.With(Small).Run("--allow-unsupported", Path.Combine(folder.Path, "nowhere.txt")));
        Assert.Contains("nowhere.txt", folder.Errors, StringComparison.Ordinal);

        using StringWriter error = new();
        Assert.Equal(1, ConformanceCommand.Invoke([Path.Combine(folder.Path, "nofolder")], TextWriter.Null, error));
        Assert.Contains("nofolder", error.ToString(), StringComparison.Ordinal);
        Assert.Equal(1, ConformanceCommand.Invoke([], TextWriter.Null, error));
    }

    [Fact]
    public void Lines_do_not_depend_on_the_culture()
    {
        CultureInfo kept = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            folder.With(Small).Run();
            Assert.DoesNotContain(",", folder.Lines[0], StringComparison.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentCulture = kept;
        }
    }

    /// <summary>Changes the first number of one expected thing by 1, or its only value.</summary>
    private static string Expected(string text, string what)
    {
        int at = text.IndexOf("\"expected\"", StringComparison.Ordinal);
        int thing = text.IndexOf($"\"{what}\"", at, StringComparison.Ordinal);
        string field = what == "losses" ? "\"value\"" : "\"data\"";
        int data = text.IndexOf(field, thing, StringComparison.Ordinal) + field.Length;
        Match number = new Regex(@"-?\d[\d.eE+-]*").Match(text, data);
        double changed = double.Parse(number.Value, CultureInfo.InvariantCulture) + 1;
        return string.Concat(text.AsSpan(0, number.Index), changed.ToString("R", CultureInfo.InvariantCulture), text.AsSpan(number.Index + number.Length));
    }

    private static string Spaced(string text) => Regex.Escape(text).Replace(@":\ ", @":\s*", StringComparison.Ordinal);
}
