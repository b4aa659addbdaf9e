using Microsoft.CodeAnalysis;

namespace Edifice.Generator.Diagnostics;

/// <summary>What generated code is compiled against and run on: runtime, language, memory.</summary>
internal static class TargetDiagnostics
{
    public static readonly DiagnosticDescriptor RuntimeMismatch = new(
        "EDG0301",
        "Generator and runtime do not belong together",
        "This generator writes code for version {0} of the runtime's interface, but the referenced Edifice.Gen.Runtime has {1}. Reference generator and runtime of the same package version.",
        DiagnosticAreas.Target,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticPages.Root + "EDG0301" + DiagnosticPages.Extension);

    public static readonly DiagnosticDescriptor LanguageTooOld = new(
        "EDG0302",
        "Language version is too old",
        "Generated code needs C# {0}, but this project is compiled as C# {1}. Remove LangVersion from the project, or write <LangVersion>{0}</LangVersion> or later.",
        DiagnosticAreas.Target,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticPages.Root + "EDG0302" + DiagnosticPages.Extension);

    public static readonly DiagnosticDescriptor WorkspaceOverBudget = new(
        "EDG0303",
        "Workspace is over its budget",
        "A workspace for one sample on one thread takes {0} bytes, but WorkspaceBudget is {1}. {2}.",
        DiagnosticAreas.Target,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticPages.Root + "EDG0303" + DiagnosticPages.Extension);

    public static readonly DiagnosticDescriptor TapeOverBudget = new(
        "EDG0304",
        "Tape is over its budget",
        "The tape takes {0} bytes for each sample, the largest part of it for {1} ({2} bytes), but TapeBudget is {3}. {4}.",
        DiagnosticAreas.Target,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticPages.Root + "EDG0304" + DiagnosticPages.Extension);
}
