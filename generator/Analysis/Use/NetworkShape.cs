using System.Collections.Generic;
using Edifice.Generator.Model;

namespace Edifice.Generator.Analysis.Use;

/// <summary>The constants of a network that calls are held against.</summary>
/// <param name="Name">The declared class's name.</param>
/// <param name="InputSize">Features per sample, or per sample and time step.</param>
/// <param name="OutputSize">Outputs per sample, or per sample and time step.</param>
/// <param name="InputLength">Numbers of one sample's input.</param>
/// <param name="OutputLength">Numbers of one sample's output.</param>
/// <param name="TimeSteps">T.</param>
internal sealed record NetworkShape(string Name, int InputSize, int OutputSize, int InputLength, int OutputLength, int TimeSteps)
{
    /// <summary>Whether the output has a row for every time step, as nothing decodes it.</summary>
    public bool IsOverTime => OutputLength != OutputSize;

    /// <summary>Whether a decoder stands at the end, so that a stream can decode what it has seen.</summary>
    public bool EndsWithDecoder { get; init; }

    /// <summary>Why there is no stream; null where there is one, or the declaration is not at hand.</summary>
    public MissingStream? NoStream { get; init; }

    /// <summary>The parameters; empty where the declaration is not at hand.</summary>
    public IReadOnlyList<TensorPlan> Tensors { get; init; } = [];

    /// <summary>Whether generated constants say the same.</summary>
    public bool Fits(NetworkShape generated) =>
        (InputSize, OutputSize, InputLength, OutputLength, TimeSteps)
        == (generated.InputSize, generated.OutputSize, generated.InputLength, generated.OutputLength, generated.TimeSteps);
}
