using System;
using System.ComponentModel;

namespace Edifice.CompilerServices;

/// <summary>Put on a decoding: the kernel behind it, and all that the generator has to know to call it.</summary>
/// <param name="kernel">The class with <c>FromSpikes</c>, <c>FromValues</c> and <c>Backward</c>.</param>
/// <param name="formula">What it computes, for readers of the generated code.</param>
[AttributeUsage(AttributeTargets.Field)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class DecoderAttribute(Type kernel, string formula) : Attribute
{
    /// <summary>The class with <c>FromSpikes</c>, <c>FromValues</c> and <c>Backward</c>.</summary>
    public Type Kernel { get; } = kernel;

    /// <summary>What it computes, for readers of the generated code.</summary>
    public string Formula { get; } = formula;

    /// <summary>Whether it decodes spikes: the kernel has <c>FromSpikes</c>.</summary>
    public bool TakesSpikes { get; init; }

    /// <summary>Whether it decodes real values: the kernel has <c>FromValues</c>.</summary>
    public bool TakesValues { get; init; }

    /// <summary>Whether the gradient is the same for every step: then <c>Backward</c> writes one row per sample, else one per step.</summary>
    public bool HasUniformAdjoint { get; init; }

    /// <summary>Whether it keeps for <c>Backward</c> the step that it found, one integer per feature.</summary>
    public bool KeepsStep { get; init; }
}
