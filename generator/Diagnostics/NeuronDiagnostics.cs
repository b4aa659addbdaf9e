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
        "Layer {0} ({1}) is described by '{2}', but {3}. {4}.",
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

    public static readonly DiagnosticDescriptor NumberWithoutEffect = new(
        "EDG0206",
        "Number has no effect",
        "Layer {0} ({1}) sets {2} = {3}, which has no effect with {4} = {5}. Leave {2} out{6}.",
        DiagnosticAreas.Neuron,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticPages.Root + "EDG0206" + DiagnosticPages.Extension);

    public static readonly DiagnosticDescriptor ChoiceWithoutEffect = new(
        "EDG0207",
        "Choice has no effect",
        "Layer {0} ({1}) sets {2} = {3}, which has no effect with {4} = {5}. Leave {2} out.",
        DiagnosticAreas.Neuron,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticPages.Root + "EDG0207" + DiagnosticPages.Extension);

    public static readonly DiagnosticDescriptor ChoiceWithoutNumber = new(
        "EDG0208",
        "Choice lacks its number",
        "Layer {0} ({1}) has {2} = {3}, but no {4} is given for it. Write {4} = …, a number of your own.",
        DiagnosticAreas.Neuron,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticPages.Root + "EDG0208" + DiagnosticPages.Extension);

    public static readonly DiagnosticDescriptor PointlessOverride = new(
        "EDG0209",
        "Option says what the preset says",
        "Layer {0} ({1}) sets {2} = {3}, which {4} = {5} does already. Leave {2} out.",
        DiagnosticAreas.Neuron,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticPages.Root + "EDG0209" + DiagnosticPages.Extension);

    public static readonly DiagnosticDescriptor NetworkSettingWithoutEffect = new(
        "EDG0210",
        "Setting of the network has no effect",
        "[SpikingNetwork] sets {0} = {1}, but {2}. Leave {0} out.",
        DiagnosticAreas.Neuron,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticPages.Root + "EDG0210" + DiagnosticPages.Extension);

    public static readonly DiagnosticDescriptor WrongStep = new(
        "EDG0211",
        "Step is not a neuron's step",
        "Layer {0} ({1}) is described by '{2}', but it has no method {3}. Write its Step so.",
        DiagnosticAreas.Neuron,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticPages.Root + "EDG0211" + DiagnosticPages.Extension);

    public static readonly DiagnosticDescriptor WrongAdjoint = new(
        "EDG0212",
        "Adjoint does not match its step",
        "Layer {0} ({1}) is described by '{2}', but it has no method {3}. Write its Adjoint so: as many numbers, tape values and states as its Step has.",
        DiagnosticAreas.Neuron,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticPages.Root + "EDG0212" + DiagnosticPages.Extension);

    public static readonly DiagnosticDescriptor UnknownTransform = new(
        "EDG0213",
        "Transform is not known",
        "Layer {0} ({1}) has {2}, whose transform {3} is none that the generator knows. Write one of {4}.",
        DiagnosticAreas.Neuron,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticPages.Root + "EDG0213" + DiagnosticPages.Extension);

    public static readonly DiagnosticDescriptor WrongImplementation = new(
        "EDG0214",
        "Choice stands for a type that does not fit",
        "Layer {0} ({1}) has {2} = {3}, which stands for '{4}', but {5}. {6}.",
        DiagnosticAreas.Neuron,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticPages.Root + "EDG0214" + DiagnosticPages.Extension);
}
