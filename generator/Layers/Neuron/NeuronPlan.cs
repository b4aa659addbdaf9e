using Edifice.Generator.Model;
using Edifice.Generator.Writing;

namespace Edifice.Generator.Layers.Neuron;

/// <summary>A layer of neurons with its memory.</summary>
/// <param name="Layer">As declared.</param>
/// <param name="Stage">Its stage's name.</param>
/// <param name="TimeSteps">T.</param>
/// <param name="Input">The signal that it takes as its current.</param>
/// <param name="Output">Spikes, or values.</param>
/// <param name="Current">Where the current lies if the signal has to be copied into shape first; null otherwise.</param>
/// <param name="CurrentStride">Distance between steps of the current; 0 for a constant one.</param>
/// <param name="Tape">What the adjoint needs, per sample or of what is run again; null if nothing.</param>
/// <param name="Trace">What a recording keeps.</param>
/// <param name="StepAdjoint">The adjoint of a constant current step by step, before it is summed; null otherwise.</param>
/// <param name="CurrentAdjoint">The summed adjoint where the input is the caller's and so has another shape; null otherwise.</param>
/// <param name="Kept">What has to be kept for running segments again; null with a full tape.</param>
/// <param name="Learned">The trained numbers; null without.</param>
internal sealed record NeuronPlan(
    NeuronSpec Layer,
    string Stage,
    int TimeSteps,
    SignalPlan Input,
    SignalPlan Output,
    BufferPlan? Current,
    int CurrentStride,
    BufferPlan? Tape,
    BufferPlan Trace,
    BufferPlan? StepAdjoint,
    BufferPlan? CurrentAdjoint,
    NeuronSegments? Kept,
    LearnedPlan? Learned) : LayerPlan(Layer, Stage, TimeSteps, Input, Output)
{
    /// <summary>The stage's name as the start of local variables.</summary>
    public string Local => Identifiers.CamelCase(Stage);

    /// <summary>Where its neurons' rates go, and lie the penalties' gradients by its spikes; null where it never fires.</summary>
    public BufferPlan? Rates { get; init; }

    /// <summary>
    /// Whether Backward runs a group's steps again from their constant current, which Forward has left in its scratch:
    /// that takes less time than to write all of them to memory and to fetch them from there.
    /// </summary>
    public bool RunsGroupAgain { get; init; }

    /// <summary>
    /// Whether Backward does so a few neurons at a time, with the product by the weights behind them: then neither their spikes' adjoint
    /// nor their tape is ever there as a whole.
    /// </summary>
    public bool RunsInBlocks { get; init; }

    public override long TapeLength => Kept is not null ? Kept.Length : RunsGroupAgain ? 0 : Tape?.Length ?? 0;
}
