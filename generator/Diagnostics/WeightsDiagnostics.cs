using Microsoft.CodeAnalysis;

namespace Edifice.Generator.Diagnostics;

/// <summary>Weights that are to be part of the program.</summary>
internal static class WeightsDiagnostics
{
    public static readonly DiagnosticDescriptor Missing = new(
        "EDG0501",
        "Weights are not there",
        "Network '{0}' asks for weights '{1}', but the project has no EdificeWeights item of that name: {2}. Put {1}.safetensors into the project, or write <EdificeWeights Include=\"path/to/{1}.safetensors\" />.",
        DiagnosticAreas.Weights,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticPages.Root + "EDG0501" + DiagnosticPages.Extension);

    public static readonly DiagnosticDescriptor Mismatch = new(
        "EDG0502",
        "Weights do not fit the network",
        "Weights '{1}' ({2}) do not fit network '{0}': {3}. Declare the network as it was trained, or name weights of its own.",
        DiagnosticAreas.Weights,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticPages.Root + "EDG0502" + DiagnosticPages.Extension);

    public static readonly DiagnosticDescriptor OtherDeclaration = new(
        "EDG0503",
        "Weights are of another declaration",
        "Weights '{1}' ({2}) were saved of {3}: its fingerprint is {4}, and that of network '{0}' as it is declared now {5}. Declare the network as it was trained, train it again, or write AcceptOtherDeclaration = true.",
        DiagnosticAreas.Weights,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticPages.Root + "EDG0503" + DiagnosticPages.Extension);

    public static readonly DiagnosticDescriptor Unusable = new(
        "EDG0504",
        "Weights can not be used",
        "Weights '{1}' ({2}), which network '{0}' asks for, can not be used: {3}. Save the file again, and rebuild the project.",
        DiagnosticAreas.Weights,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticPages.Root + "EDG0504" + DiagnosticPages.Extension);
}
