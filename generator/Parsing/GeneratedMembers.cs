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
        "LayerViews", "Info", "Datasheet", "ForwardPass", "BackwardPass", "StepPass", "StageNeurons",
    ];

    // Methods with the names of their parameters' types: others of the name are the user's to write.
    private static readonly ImmutableHashSet<string> s_methods =
    [
        ".ctor(Int64)", ".ctor(ParameterBlock)", "Create(Int64)", "CreateGradients()", "LayersOf(GradientBlock)",
        "CreateWorkspace(Int32, LaneWidth)", "CreateWorkspace(Int32, WorkerTeam, LaneWidth)",
        "CreateTrainingWorkspace(Int32, LaneWidth)", "CreateTrainingWorkspace(Int32, WorkerTeam, LaneWidth)",
        "CreateRecording(Int32, LaneWidth)", "CreateStream(LaneWidth)",
        "Forward(ReadOnlySpan, Span, Workspace)", "Forward(ReadOnlySpan, Span, TrainingWorkspace)", "Forward(ReadOnlySpan, Span, Recording)",
        "Backward(ReadOnlySpan, GradientBlock, TrainingWorkspace)", "Backward(ReadOnlySpan, Span, GradientBlock, TrainingWorkspace)",
        "Step(ReadOnlySpan, Span, SpikeStream)",
    ];

    // The compiler keeps both accessors' names for a property, even for one without a setter.
    private static readonly ImmutableHashSet<string> s_accessors =
    [
        "get_Parameters()", "set_Parameters(ParameterBlock)", "get_Layers()", "set_Layers(LayerViews)", "get_Info()", "set_Info(NetworkInfo)",
    ];

    private static readonly ImmutableHashSet<string> s_methodNames =
        [.. s_methods.Select(method => method.Substring(0, method.IndexOf('('))).Where(name => name != Constructor)];

    /// <summary>Whether no class may have the name, as a class has no member of its own name.</summary>
    public static bool Contain(string name) => s_others.Contains(name) || s_methodNames.Contains(name);

    /// <summary>Whether a member can not stand beside the generated ones.</summary>
    public static bool CollideWith(ISymbol member) => member is IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.Constructor } method
        ? s_others.Contains(method.Name) || (method.TypeParameters.IsEmpty && (s_methods.Contains(Signature(method)) || s_accessors.Contains(Signature(method))))
        : member is not IMethodSymbol && Contain(member.Name);

    /// <summary>Such as <c>Create(Int64)</c>.</summary>
    public static string Signature(IMethodSymbol method) =>
        $"{method.Name}({string.Join(", ", method.Parameters.Select(parameter => parameter.Type.Name))})";
}
