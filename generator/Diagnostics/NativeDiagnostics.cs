using Microsoft.CodeAnalysis;

namespace Edifice.Generator.Diagnostics;

/// <summary>Functions for C.</summary>
internal static class NativeDiagnostics
{
    public static readonly DiagnosticDescriptor NoIdentifier = new(
        "EDG0601",
        "Prefix is no identifier of C",
        "The functions of network '{0}' can not begin with '{1}': {2}. Write a prefix of ASCII letters, digits and single underscores that begins with a letter.",
        DiagnosticAreas.Native,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticPages.Root + "EDG0601" + DiagnosticPages.Extension);

    public static readonly DiagnosticDescriptor HasMeaning = new(
        "EDG0602",
        "Prefix has a meaning in C",
        "The functions of network '{0}' can not begin with '{1}', which is {2}. Write another prefix, such as '{1}_net'.",
        DiagnosticAreas.Native,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticPages.Root + "EDG0602" + DiagnosticPages.Extension);

    public static readonly DiagnosticDescriptor Twins = new(
        "EDG0603",
        "Two networks export one name",
        "Network '{0}' would export '{2}', as network '{1}' with the prefix '{3}' does; names in C that differ by upper and lower case alone are one here, as constants and files are. Give one of them another prefix.",
        DiagnosticAreas.Native,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticPages.Root + "EDG0603" + DiagnosticPages.Extension,
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor NoNetwork = new(
        "EDG0604",
        "Exports without a network",
        "Class '{0}' has [NativeExports], but is no network. Write [SpikingNetwork] before it, or remove [NativeExports].",
        DiagnosticAreas.Native,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticPages.Root + "EDG0604" + DiagnosticPages.Extension);
}
