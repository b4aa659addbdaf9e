using Microsoft.CodeAnalysis;

namespace Edifice.Generator.Diagnostics;

/// <summary>The runtime that generated code is compiled against.</summary>
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
}
