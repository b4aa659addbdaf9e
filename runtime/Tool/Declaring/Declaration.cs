using System.Collections.Generic;
using System.Linq;

namespace Edifice.Tool;

/// <summary>A network that takes a checkpoint's tensors, before it is written as C#.</summary>
internal sealed record Declaration
{
    public required string Class { get; init; }

    public required string? Namespace { get; init; }

    public required int TimeSteps { get; init; }

    /// <summary>The network's; null for the default, or where every layer has its own β.</summary>
    public required float? Tau { get; init; }

    public required float? Threshold { get; init; }

    public required Compatibility Compatibility { get; init; }

    public required InputKind Input { get; init; }

    public required IReadOnlyList<DeclaredStage> Stages { get; init; }

    /// <summary>Such as "784 → 128 → 10".</summary>
    public string Sizes => string.Join(" → ", Stages.Select(stage => stage.Synapse.Outputs).Prepend(Stages[0].Synapse.Inputs));

    public required Readout Readout { get; init; }

    public required FinalDecoding Decoding { get; init; }

    /// <summary>What was taken from the file, in sentences.</summary>
    public required IReadOnlyList<string> Known { get; init; }

    /// <summary>What no file says, and what was assumed of it, in sentences.</summary>
    public required IReadOnlyList<string> Assumed { get; init; }
}
