using Microsoft.CodeAnalysis;

namespace Edifice.Generator.Diagnostics;

/// <summary>What a class has to be to be a network, and how its layers are given.</summary>
internal static class DeclarationDiagnostics
{
    public static readonly DiagnosticDescriptor NotPartial = new(
        "EDG0001",
        "Type is not partial",
        "Class '{0}' is a network, so {1} has to be partial for the generator to write the rest of it. Write 'partial {2} {3}'.",
        DiagnosticAreas.Declaration,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticPages.Root + "EDG0001" + DiagnosticPages.Extension);

    public static readonly DiagnosticDescriptor Generic = new(
        "EDG0002",
        "Network is generic",
        "Class '{0}' is a network, but '{1}' has type parameters, and a network's layout is fixed when it is compiled. Declare it without type parameters, outside of generic types.",
        DiagnosticAreas.Declaration,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticPages.Root + "EDG0002" + DiagnosticPages.Extension);

    public static readonly DiagnosticDescriptor NotAnOrdinaryClass = new(
        "EDG0003",
        "Network is not an ordinary class",
        "'{0}' is a {1}, but a network is an ordinary class with instances. Write '{2}'.",
        DiagnosticAreas.Declaration,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticPages.Root + "EDG0003" + DiagnosticPages.Extension);

    public static readonly DiagnosticDescriptor AbstractClass = new(
        "EDG0004",
        "Network is abstract",
        "Class '{0}' is abstract, but a network is created by its own factory. Remove 'abstract'.",
        DiagnosticAreas.Declaration,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticPages.Root + "EDG0004" + DiagnosticPages.Extension);

    public static readonly DiagnosticDescriptor FileLocal = new(
        "EDG0005",
        "Network is local to its file",
        "Class '{0}' cannot be extended from generated files, because '{1}' is local to its file. Remove 'file'.",
        DiagnosticAreas.Declaration,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticPages.Root + "EDG0005" + DiagnosticPages.Extension);

    public static readonly DiagnosticDescriptor NoForm = new(
        "EDG0006",
        "Network has no layers",
        "Class '{0}' is a network without layers. Give [SpikingNetwork] an InputSize and an OutputSize, or put [Input(size)] and layers behind it on the class.",
        DiagnosticAreas.Declaration,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticPages.Root + "EDG0006" + DiagnosticPages.Extension);

    public static readonly DiagnosticDescriptor BothForms = new(
        "EDG0007",
        "Compact form together with layers",
        "[SpikingNetwork] has {0}, of the compact form, but class '{1}' also has layer attributes. Remove {0}, and let [Input(size)] stand first; or remove the layer attributes.",
        DiagnosticAreas.Declaration,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticPages.Root + "EDG0007" + DiagnosticPages.Extension);

    public static readonly DiagnosticDescriptor LayersOnTwoParts = new(
        "EDG0008",
        "Layers stand on two parts of a class",
        "Layer [{0}] stands on another part of class '{1}' than the layers before it, so their order is not known. Move all layer attributes to one part.",
        DiagnosticAreas.Declaration,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticPages.Root + "EDG0008" + DiagnosticPages.Extension);

    public static readonly DiagnosticDescriptor NoInput = new(
        "EDG0009",
        "Network has no input",
        "Layer 0 ({0}) stands first, where the input belongs. Write [Input({1})] before it.",
        DiagnosticAreas.Declaration,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticPages.Root + "EDG0009" + DiagnosticPages.Extension);

    public static readonly DiagnosticDescriptor InputNotFirst = new(
        "EDG0010",
        "Input is not the first layer",
        "Layer {0} ({1}) is an input, but an input has to stand first. Move it before the other layers.",
        DiagnosticAreas.Declaration,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticPages.Root + "EDG0010" + DiagnosticPages.Extension);

    public static readonly DiagnosticDescriptor DuplicateStageName = new(
        "EDG0011",
        "Two stages with one name",
        "The stage of layer {0} ({1}) is called {2}, and that of layer {3} ({4}) '{5}': both would be Layers.{6}. Give each stage a name of its own.",
        DiagnosticAreas.Declaration,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticPages.Root + "EDG0011" + DiagnosticPages.Extension);

    public static readonly DiagnosticDescriptor StageNameIsNoMember = new(
        "EDG0012",
        "Stage name cannot be a member",
        "Layer {0} ({1}) gives its stage the name '{2}', which would be the member '{3}' of Layers: {4}. {5}.",
        DiagnosticAreas.Declaration,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticPages.Root + "EDG0012" + DiagnosticPages.Extension);

    public static readonly DiagnosticDescriptor TwoStageNames = new(
        "EDG0013",
        "One stage with two names",
        "Layer {0} ({1}) gives its stage the name '{2}', but layer {3} ({4}) of the same stage says '{5}'. Leave one of the names out.",
        DiagnosticAreas.Declaration,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticPages.Root + "EDG0013" + DiagnosticPages.Extension);

    public static readonly DiagnosticDescriptor UnknownLayer = new(
        "EDG0014",
        "Unknown kind of layer",
        "Layer {0} ({1}) is of no kind that the generator knows. Derive its attribute from NeuronLayerAttribute and annotate it with [Neuron], or remove it.",
        DiagnosticAreas.Declaration,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticPages.Root + "EDG0014" + DiagnosticPages.Extension);

    public static readonly DiagnosticDescriptor NameIsGeneratedMember = new(
        "EDG0015",
        "Class has the name of a generated member",
        "'{0}' would have a generated member '{0}', and no member can have the name of its class. Rename the class.",
        DiagnosticAreas.Declaration,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticPages.Root + "EDG0015" + DiagnosticPages.Extension);

    public static readonly DiagnosticDescriptor WindowOfPartialGroups = new(
        "EDG0016",
        "Window is not a multiple of 5",
        "Window is {0}, but gradients are summed in groups of 5 time steps, so that a window is a positive multiple of 5. {1}.",
        DiagnosticAreas.Declaration,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticPages.Root + "EDG0016" + DiagnosticPages.Extension);

    public static readonly DiagnosticDescriptor WindowWithoutEffect = new(
        "EDG0017",
        "Window has no effect",
        "Window is {0}, but the network has {1} time steps, so that nothing is truncated. {2}.",
        DiagnosticAreas.Declaration,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticPages.Root + "EDG0017" + DiagnosticPages.Extension);

    public static readonly DiagnosticDescriptor StrayConstructor = new(
        "EDG0018",
        "Constructor leaves the network without parameters",
        "Class '{0}' has {1}, which leaves the network without parameters. {2}.",
        DiagnosticAreas.Declaration,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticPages.Root + "EDG0018" + DiagnosticPages.Extension);

    public static readonly DiagnosticDescriptor MemberCollides = new(
        "EDG0019",
        "Member has the name of a generated one",
        "Class '{0}' has {1} '{2}', but a generated member has that name. {3}.",
        DiagnosticAreas.Declaration,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticPages.Root + "EDG0019" + DiagnosticPages.Extension);

    public static readonly DiagnosticDescriptor RequiredMember = new(
        "EDG0020",
        "Network has a required member",
        "Class '{0}' has the required member '{1}', but a network is made by its own factory, Create(seed), which can not set it. Remove 'required'.",
        DiagnosticAreas.Declaration,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticPages.Root + "EDG0020" + DiagnosticPages.Extension);

    public static readonly DiagnosticDescriptor UnmakeableBase = new(
        "EDG0021",
        "Base class can not be constructed",
        "Class '{0}' derives from '{1}', which {2}, so a network can not be made. {3}.",
        DiagnosticAreas.Declaration,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticPages.Root + "EDG0021" + DiagnosticPages.Extension);

    public static readonly DiagnosticDescriptor LayersWithoutNetwork = new(
        "EDG0022",
        "Layers without a network",
        "Class '{0}' has the layer [{1}], but is no network. Write [SpikingNetwork] before it.",
        DiagnosticAreas.Declaration,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticPages.Root + "EDG0022" + DiagnosticPages.Extension);

    public static readonly DiagnosticDescriptor SecondInput = new(
        "EDG0023",
        "Network has two inputs",
        "Layer {0} ({1}) is an input, but layer {2} ({3}) is one already. Remove one of them.",
        DiagnosticAreas.Declaration,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticPages.Root + "EDG0023" + DiagnosticPages.Extension);
}
