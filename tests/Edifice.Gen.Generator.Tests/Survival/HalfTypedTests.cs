using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace Edifice.Generator.Tests.Survival;

/// <summary>What stands in an editor between two keystrokes: generator and analyzers see all of it, and throw at none.</summary>
public class HalfTypedTests
{
    private const string Class = "\npublic sealed partial class Typed;\n";

    public static TheoryData<string> Declarations => [.. Corpus.Readme.Take(2), Corpus.Layered];

    [Theory]
    [MemberData(nameof(Declarations))]
    public void Every_beginning_of_a_declaration_harms_nobody(string text)
    {
        IEnumerable<string> beginnings = Enumerable.Range(0, text.Length).Select(length => text[..length]);

        Harmless(beginnings.SelectMany(start => new[] { start, start + SourceTokens.Closers(start), start + Class, start + SourceTokens.Closers(start) + Class }));
    }

    [Theory]
    [MemberData(nameof(Declarations))]
    public void Declaration_without_any_one_of_its_tokens_harms_nobody(string text) =>
        Harmless(Enumerable.Range(0, SourceTokens.Of(text).Count).Select(token => SourceTokens.Without(text, token)));

    private static void Harmless(IEnumerable<string> texts)
    {
        Mutant[] mutants = [.. texts.Distinct(StringComparer.Ordinal).Select(text => new Mutant(text))];

        Assert.NotEmpty(mutants);
        MutantBatch.Touch(mutants);
    }
}
