namespace Edifice.Gen.Tool.Tests;

/// <summary>This assembly, as the tool finds it: a built one with networks.</summary>
internal static class TestAssembly
{
    public const string Space = "Edifice.Gen.Tool.Tests.";

    public static string Path => typeof(Plain).Assembly.Location;
}
