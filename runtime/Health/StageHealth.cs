using System.Collections.Generic;

namespace Edifice;

/// <summary>What was measured of one stage. What a stage does not have, or what was not asked for, is null.</summary>
public sealed record StageHealth
{
    /// <summary>The stage's name, such as "hidden1".</summary>
    public required string Name { get; init; }

    /// <summary>Neurons, or outputs of a stage without any.</summary>
    public required int Neurons { get; init; }

    /// <summary>Mean output per neuron and step: for spikes the share of steps with one. Null where nothing spikes.</summary>
    public double? MeanRate { get; init; }

    /// <summary>Neurons that fired in no step of any sample, by index; null where nothing spikes.</summary>
    public IReadOnlyList<int>? DeadNeurons { get; init; }

    /// <summary>Neurons that fired in nearly every step of all samples, by index; null where nothing spikes.</summary>
    public IReadOnlyList<int>? SaturatedNeurons { get; init; }

    /// <summary>
    /// Neurons that fired in nearly every step of those samples in which they fired at all, saturated ones among them, by
    /// index; null where nothing spikes.
    /// </summary>
    public IReadOnlyList<int>? AllOrNothingNeurons { get; init; }

    /// <summary>Membranes before the reset, which are compared with the threshold.</summary>
    public ValueRange? Charged { get; init; }

    /// <summary>Membranes after the reset.</summary>
    public ValueRange? Membrane { get; init; }

    /// <summary><see cref="Charged"/> in units of each neuron's threshold.</summary>
    public ValueRange? ChargedByThreshold { get; init; }

    /// <summary><see cref="Membrane"/> in units of each neuron's threshold.</summary>
    public ValueRange? MembraneByThreshold { get; init; }

    /// <summary>Root mean square of the membranes that are compared with the threshold, in units of it.</summary>
    public double? TypicalByThreshold { get; init; }

    /// <summary>L2 norm of the stage's parameters; null for a stage without any.</summary>
    public double? ParameterNorm { get; init; }

    /// <summary>L2 norm of the loss's gradient by the stage's parameters.</summary>
    public double? GradientNorm { get; init; }

    /// <summary>L2 norm of the update of the stage's parameters.</summary>
    public double? UpdateNorm { get; init; }

    /// <summary>
    /// Whether the update is a plain gradient step of the given learning rate, and not one that was measured: an optimiser
    /// such as Adam takes others.
    /// </summary>
    public bool IsPlainStep { get; init; }

    /// <summary>Parameters of the stage.</summary>
    public long ParameterCount { get; init; }

    /// <summary>Share of the neurons that are dead.</summary>
    public double? DeadShare => (double?)DeadNeurons?.Count / Neurons;

    /// <summary>Share of the neurons that are saturated.</summary>
    public double? SaturatedShare => (double?)SaturatedNeurons?.Count / Neurons;

    /// <summary>Share of the neurons that are all-or-nothing.</summary>
    public double? AllOrNothingShare => (double?)AllOrNothingNeurons?.Count / Neurons;

    /// <summary>Norm of the update by norm of the parameters; null as well where all parameters are 0.</summary>
    public double? UpdateRatio => ParameterNorm == 0 ? null : UpdateNorm / ParameterNorm;
}
