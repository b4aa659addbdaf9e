namespace Edifice.Generator.Tests.Survival;

/// <summary>A C# file with a declaration that somebody might have written, right or wrong.</summary>
/// <param name="Text">The whole file.</param>
internal sealed record Mutant(string Text)
{
    /// <summary>The file in a namespace of its own, so that many can be compiled together.</summary>
    public string In(string space) => $"namespace {space};\n{Text}";

    public override string ToString() => $"{Text}\n// drawn with EDIFICE_TEST_SEED={RunSeed.Value}";
}
