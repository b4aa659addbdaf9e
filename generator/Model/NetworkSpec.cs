namespace Edifice.Generator.Model;

/// <summary>A network as it was declared; the compact form is expanded into its layers.</summary>
/// <param name="Namespace">With escaped keywords; empty for the global namespace.</param>
/// <param name="ContainingTypes">Outermost first.</param>
/// <param name="Type">The network's class.</param>
/// <param name="HintName">Namespace, a dot, outer types and class, joined by plus signs: the stem of its files.</param>
/// <param name="TimeSteps">T.</param>
/// <param name="IsCompact">Whether the layers come from the compact form.</param>
/// <param name="Layers">In the order of the data; empty where the declaration does not say what they are.</param>
/// <param name="Problems">What was found while reading.</param>
internal sealed record NetworkSpec(
    string Namespace,
    EquatableArray<TypeSpec> ContainingTypes,
    TypeSpec Type,
    string HintName,
    int TimeSteps,
    bool IsCompact,
    EquatableArray<LayerSpec> Layers,
    EquatableArray<Problem> Problems)
{
    /// <summary>Whether Backward runs segments of steps again instead of reading them from the tape.</summary>
    public bool Recomputes { get; init; }

    /// <summary>The gradient by states ends at every multiple of this many steps; 0 where it goes through all of them.</summary>
    public int Window { get; init; }

    /// <summary>Whether the declaration gives the number of time steps.</summary>
    public bool SaysTimeSteps { get; init; }

    /// <summary>Most bytes that a workspace of one sample and one thread may take; 0 for any number.</summary>
    public long WorkspaceBudget { get; init; }

    /// <summary>Most bytes of tape per sample; 0 for any number.</summary>
    public long TapeBudget { get; init; }

    /// <summary>The weights that are to be part of the program; null for none.</summary>
    public WeightsChoice? Weights { get; init; }

    /// <summary>What the names of its functions in C begin with; null where it exports none.</summary>
    public string? NativePrefix { get; init; }

    /// <summary>Whether another part of the class can be written: a part of a class that is not partial, or beside a member of the same name, would be an error of its own.</summary>
    public bool IsExtendable { get; init; } = true;

    /// <summary>Whether the class has a primary constructor: any other one would have to call it.</summary>
    public bool HasPrimaryConstructor { get; init; }
}
