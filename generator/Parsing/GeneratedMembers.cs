using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Edifice.Generator.Parsing;

/// <summary>The fixed list of docs/decisions/0002: what the generator writes into a network's class. All that the user names stands under Layers.</summary>
internal static class GeneratedMembers
{
    public const string Constructor = ".ctor";

    private static readonly ImmutableHashSet<string> s_others =
    [
        "InputSize", "OutputSize", "InputLength", "OutputLength", "NumTimesteps", "Parameters", "Layers",
        "LayerViews", "Info", "Datasheet", "ForwardPass", "BackwardPass", "StepPass", "AgentPass", "StageNeurons",
        "Pretrained", "PretrainedNetwork", "NativeFunctions",
    ];

    // Methods with their parameters' types, the network's own as self: others of the name are the user's to write.
    private static readonly ImmutableHashSet<string> s_methods =
    [
        ".ctor(Int64)", ".ctor(ParameterBlock<self>)", "Create(Int64)", "CreatePretrained()", "CreateGradients()", "LayersOf(GradientBlock<self>)",
        "CreateWorkspace(Int32, LaneWidth)", "CreateWorkspace(Int32, WorkerTeam, LaneWidth)",
        "CreateTrainingWorkspace(Int32, LaneWidth)", "CreateTrainingWorkspace(Int32, WorkerTeam, LaneWidth)",
        "CreateRecording(Int32, LaneWidth)", "CreateStream(LaneWidth)",
        "CreateAgents(Int32, LaneWidth)", "CreateAgents(Int32, WorkerTeam, LaneWidth)",
        "Forward(ReadOnlySpan<Single>, Span<Single>, Workspace<self>)",
        "Forward(ReadOnlySpan<Single>, Span<Single>, TrainingWorkspace<self>)",
        "Forward(ReadOnlySpan<Single>, Span<Single>, Recording<self>)",
        "Backward(ReadOnlySpan<Single>, GradientBlock<self>, TrainingWorkspace<self>)",
        "Backward(ReadOnlySpan<Single>, Span<Single>, GradientBlock<self>, TrainingWorkspace<self>)",
        "Step(ReadOnlySpan<Single>, Span<Single>, SpikeStream<self>)",
        "StepEvents(ReadOnlySpan<Int32>, Span<Single>, SpikeStream<self>)",
        "Step(ReadOnlySpan<Single>, Span<Single>, AgentStreams<self>)",
    ];

    // The compiler keeps both accessors' names for a property, even for one without a setter.
    private static readonly ImmutableHashSet<string> s_accessors =
    [
        "get_Parameters()", "set_Parameters(ParameterBlock<self>)", "get_Layers()", "set_Layers(LayerViews)", "get_Info()", "set_Info(NetworkInfo)", "get_Pretrained()", "set_Pretrained(self)",
    ];

    private static readonly ImmutableHashSet<string> s_methodNames =
        [.. s_methods.Select(method => method.Substring(0, method.IndexOf('('))).Where(name => name != Constructor)];

    /// <summary>Names, and methods with their signatures.</summary>
    public static ImmutableHashSet<string> All => s_others.Union(s_methods);

    /// <summary>Whether no class may have the name, as a class has no member of its own name.</summary>
    public static bool Contain(string name) => s_others.Contains(name) || s_methodNames.Contains(name);

    /// <summary>Whether a member can not stand beside the generated ones of a network.</summary>
    public static bool CollideWith(ISymbol member, INamedTypeSymbol network) => member is IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.Constructor } method
        ? s_others.Contains(method.Name) || (method.TypeParameters.IsEmpty && IsWritten(Signature(method, network)))
        : member is not IMethodSymbol && Contain(member.Name);

    private static bool IsWritten(string signature) => s_methods.Contains(signature) || s_accessors.Contains(signature);

    /// <summary>A method's name and the types of its parameters, the network's own as self.</summary>
    public static string Signature(IMethodSymbol method, INamedTypeSymbol network) =>
        $"{method.Name}({string.Join(", ", method.Parameters.Select(parameter => Text(parameter, network)))})";

    // A reference is another signature than a value.
    private static string Text(IParameterSymbol parameter, INamedTypeSymbol network) =>
        (parameter.RefKind == RefKind.None ? "" : "ref ") + Text(parameter.Type, network);

    private static string Text(ITypeSymbol type, INamedTypeSymbol network) => type switch
    {
        INamedTypeSymbol named when SymbolEqualityComparer.Default.Equals(named, network) => "self",
        INamedTypeSymbol { TypeArguments.IsEmpty: false } named => $"{named.Name}<{string.Join(", ", named.TypeArguments.Select(argument => Text(argument, network)))}>",
        _ => type.Name,
    };
}
