using Microsoft.CodeAnalysis;

namespace Edifice.Generator.Diagnostics;

/// <summary>Calls whose constants do not fit the network: legal C#, which may be meant in a test, so that these are warnings.</summary>
internal static class UseDiagnostics
{
    public static readonly DiagnosticDescriptor InputLength = new(
        "EDG0401",
        "Input is no whole number of samples",
        "{0} has {1}, but '{2}' takes {3} for each sample ({2}.InputLength). Make it a positive multiple of {4}.",
        DiagnosticAreas.Use,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticPages.Root + "EDG0401" + DiagnosticPages.Extension);

    public static readonly DiagnosticDescriptor OutputLength = new(
        "EDG0402",
        "Output is no whole number of samples",
        "{0} has {1}, but '{2}' gives {3} for each sample ({2}.OutputLength). Make it a positive multiple of {4}.",
        DiagnosticAreas.Use,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticPages.Root + "EDG0402" + DiagnosticPages.Extension);

    public static readonly DiagnosticDescriptor LabelCount = new(
        "EDG0403",
        "Labels and samples of different batches",
        "{0} has {1}, but {2}. Give each sample one label.",
        DiagnosticAreas.Use,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticPages.Root + "EDG0403" + DiagnosticPages.Extension);

    public static readonly DiagnosticDescriptor OtherBatch = new(
        "EDG0404",
        "Input and output of different batches",
        "{0} {1}, but {2} holds {3}. Make it {4} long.",
        DiagnosticAreas.Use,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticPages.Root + "EDG0404" + DiagnosticPages.Extension);

    public static readonly DiagnosticDescriptor OverCapacity = new(
        "EDG0405",
        "More samples than a workspace holds",
        "{0} {1}, but {2} was made for at most {3}. Create it with batchSize: {4}.",
        DiagnosticAreas.Use,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticPages.Root + "EDG0405" + DiagnosticPages.Extension);

    public static readonly DiagnosticDescriptor RowLength = new(
        "EDG0406",
        "Span of a stream has another length",
        "{0} has {1}, but {2}. Make it {3} long.",
        DiagnosticAreas.Use,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticPages.Root + "EDG0406" + DiagnosticPages.Extension);

    public static readonly DiagnosticDescriptor BatchSizeNotPositive = new(
        "EDG0407",
        "Batch size is not positive",
        "batchSize is {0}, but a batch has at least 1 sample. Write the most samples that one call may hold.",
        DiagnosticAreas.Use,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticPages.Root + "EDG0407" + DiagnosticPages.Extension);

    public static readonly DiagnosticDescriptor LabelIsNoClass = new(
        "EDG0408",
        "Label is no class",
        "Label {0} is {1}, but {2}. Write the sample's class, counted from 0.",
        DiagnosticAreas.Use,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticPages.Root + "EDG0408" + DiagnosticPages.Extension);

    public static readonly DiagnosticDescriptor LossLength = new(
        "EDG0409",
        "Spans of a loss do not fit each other",
        "{0} has {1}, but {2}. Make it {3} long.",
        DiagnosticAreas.Use,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticPages.Root + "EDG0409" + DiagnosticPages.Extension);

    public static readonly DiagnosticDescriptor WeightsLength = new(
        "EDG0410",
        "Copy of weights has another size",
        "{0} has {1}, but {2}. Make it {3} long.",
        DiagnosticAreas.Use,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticPages.Root + "EDG0410" + DiagnosticPages.Extension);

    public static readonly DiagnosticDescriptor LossOfSteps = new(
        "EDG0411",
        "Loss of decoded outputs on an output over time",
        "{0} of '{1}' is [batch, {2}, {3}], but {4} reads [batch, classes], {5} of them. Write {4}PerStep or another loss of time steps, or end the network with [Decode].",
        DiagnosticAreas.Use,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticPages.Root + "EDG0411" + DiagnosticPages.Extension);

    public static readonly DiagnosticDescriptor NoStream = new(
        "EDG0412",
        "Network has no stream",
        "'{0}' has no stream, because {1}. {2}.",
        DiagnosticAreas.Use,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticPages.Root + "EDG0412" + DiagnosticPages.Extension);
}
