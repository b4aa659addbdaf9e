using Edifice.Generator.Model;

namespace Edifice.Generator.Layers.Neuron;

/// <summary>What a layer of neurons needs for running segments of its steps again.</summary>
/// <param name="States">Its states at the starts of all segments but the first, per sample; null where there is one segment, or no state.</param>
/// <param name="StateLength">Numbers of the states at one start.</param>
/// <param name="Current">The constant current, per sample, where that is the caller's; null otherwise.</param>
/// <param name="StateAdjoints">The gradients by the states between two segments; null where there is one segment, or no state.</param>
internal sealed record NeuronSegments(BufferPlan? States, int StateLength, BufferPlan? Current, BufferPlan? StateAdjoints)
{
    /// <summary>Numbers that are kept per sample.</summary>
    public long Length => (States?.Length ?? 0) + (Current?.Length ?? 0);
}
