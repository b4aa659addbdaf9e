using System.Collections.Generic;

namespace Edifice.Tool;

/// <summary>What the user says of a network beside its file; null where nothing is said.</summary>
internal sealed record DeclareWishes
{
    public string? Class { get; init; }

    public string? Namespace { get; init; }

    public int? TimeSteps { get; init; }

    public float? Tau { get; init; }

    public float? Threshold { get; init; }

    public Compatibility? Compatibility { get; init; }

    public InputKind Input { get; init; }

    public Readout? Readout { get; init; }

    public FinalDecoding? Decoding { get; init; }

    /// <summary>Whether single numbers of a layer are trained; the file can not tell.</summary>
    public bool Learn { get; init; }

    /// <summary>Whether stages keep the names of the file's layers.</summary>
    public bool KeepNames { get; init; }

    /// <summary>The file's layers in the order of the data; empty where names and shapes tell.</summary>
    public IReadOnlyList<string> Order { get; init; } = [];

    public NamePatterns Transposed { get; init; } = NamePatterns.None;
}
