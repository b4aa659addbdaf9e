using Microsoft.CodeAnalysis;

namespace Edifice.Generator.Diagnostics;

/// <summary>Sizes, and what travels between the layers.</summary>
internal static class ShapeDiagnostics
{
    public static readonly DiagnosticDescriptor InputMismatch = new(
        "EDG0101",
        "Layer expects another number of inputs",
        "Layer {0} ({1}) expects {2} inputs, but {3} gives {4}. Write {5}.",
        DiagnosticAreas.Shape,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticPages.Root + "EDG0101" + DiagnosticPages.Extension);

    public static readonly DiagnosticDescriptor SizeNotPositive = new(
        "EDG0102",
        "Size is not positive",
        "{0} has {1}, but a size has to be more than 0. Write the number of features.",
        DiagnosticAreas.Shape,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticPages.Root + "EDG0102" + DiagnosticPages.Extension);

    public static readonly DiagnosticDescriptor DecodeOnStatic = new(
        "EDG0103",
        "Decoder without time steps",
        "Layer {0} ({1}) takes a signal over time, but {2}. Put a layer of neurons before it, or remove it.",
        DiagnosticAreas.Shape,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticPages.Root + "EDG0103" + DiagnosticPages.Extension);

    public static readonly DiagnosticDescriptor NoLayerBehindInput = new(
        "EDG0105",
        "Nothing behind the input",
        "Class '{0}' has {1}, but no layer behind it. Add a layer, such as [Dense(10)].",
        DiagnosticAreas.Shape,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticPages.Root + "EDG0105" + DiagnosticPages.Extension);

    public static readonly DiagnosticDescriptor TimeStepsNotPositive = new(
        "EDG0106",
        "Number of time steps is not positive",
        "[SpikingNetwork] has NumTimesteps = {0}, but a network runs for at least 1 step. Write the number of time steps.",
        DiagnosticAreas.Shape,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticPages.Root + "EDG0106" + DiagnosticPages.Extension);

    public static readonly DiagnosticDescriptor TooLarge = new(
        "EDG0107",
        "Network is too large",
        "{0} needs {1} numbers in one block of memory, padding included, but a block holds at most {2}. Write {3}.",
        DiagnosticAreas.Shape,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticPages.Root + "EDG0107" + DiagnosticPages.Extension);

    public static readonly DiagnosticDescriptor DecoderOfMembranes = new(
        "EDG0108",
        "Decoder of membranes on spikes",
        "Layer {0} ({1}) takes membranes, but {2} gives spikes. Put [LeakyIntegrator] {3}, or write Decoding.Rate.",
        DiagnosticAreas.Shape,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticPages.Root + "EDG0108" + DiagnosticPages.Extension);

    public static readonly DiagnosticDescriptor DecoderOfSpikes = new(
        "EDG0109",
        "Decoder of spikes on real values",
        "Layer {0} ({1}) takes spikes, but {2} gives real values. Put neurons that spike {3}, such as [Lif] with Spike.Hard, or write Decoding.Rate.",
        DiagnosticAreas.Shape,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticPages.Root + "EDG0109" + DiagnosticPages.Extension);

    public static readonly DiagnosticDescriptor ConstantSpikes = new(
        "EDG0110",
        "Input of spikes that is constant",
        "Layer {0} ({1}) sets PerStep = false, but with Spikes = true it is an input over time. Leave PerStep out, or leave Spikes out for a constant current.",
        DiagnosticAreas.Shape,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticPages.Root + "EDG0110" + DiagnosticPages.Extension);
}
