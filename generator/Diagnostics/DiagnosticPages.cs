namespace Edifice.Generator.Diagnostics;

/// <summary>Where the pages about diagnostics stand.</summary>
internal static class DiagnosticPages
{
    public const string Root = "https://github.com/edifice-gen/edifice-gen/blob/main/generator/docs/diagnostics/";
    public const string Extension = ".md";
}
