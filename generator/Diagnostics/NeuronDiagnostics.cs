using Microsoft.CodeAnalysis;

namespace Edifice.Generator.Diagnostics;

/// <summary>The numbers and choices of neurons, and their contract.</summary>
internal static class NeuronDiagnostics
{
    public static readonly DiagnosticDescriptor NumberOutOfRange = new(
        "EDG0201",
        "Number is out of range",
        "{0} has {1} = {2}, but {1} has to be {3}. Write a number in that range.",
        DiagnosticAreas.Neuron,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticPages.Root + "EDG0201" + DiagnosticPages.Extension);

    public static readonly DiagnosticDescriptor TwoNumbersForOneConstant = new(
        "EDG0202",
        "Two properties for one constant",
        "Layer {0} ({1}) sets {2} as well as {3}, but both give the constant {4}. Leave one of them out.",
        DiagnosticAreas.Neuron,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticPages.Root + "EDG0202" + DiagnosticPages.Extension);

    public static readonly DiagnosticDescriptor BrokenNeuron = new(
        "EDG0203",
        "Neuron breaks its contract",
        "Layer {0} ({1}) is described by '{2}', but {3}. Write the neuron as INeuron describes it.",
        DiagnosticAreas.Neuron,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticPages.Root + "EDG0203" + DiagnosticPages.Extension);

    public static readonly DiagnosticDescriptor ConstantWithoutValue = new(
        "EDG0204",
        "Constant has no value",
        "Layer {0} ({1}) leaves the constant {2} without a value. Set {3}.",
        DiagnosticAreas.Neuron,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticPages.Root + "EDG0204" + DiagnosticPages.Extension);

    public static readonly DiagnosticDescriptor UndefinedChoice = new(
        "EDG0205",
        "Choice is not defined",
        "{0} has {1} = {2}, which {3} does not define as a choice. Write one of {4}.",
        DiagnosticAreas.Neuron,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticPages.Root + "EDG0205" + DiagnosticPages.Extension);
}
