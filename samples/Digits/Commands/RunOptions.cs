using System;

namespace Edifice.Samples.Digits;

/// <summary>What a training or a test works with besides its recipe.</summary>
/// <param name="Weights">The file of the weights.</param>
/// <param name="Checkpoint">The file to go on from.</param>
/// <param name="Plots">Where pictures go; null for none.</param>
/// <param name="Threads">Threads, 1 or more; results do not depend on them.</param>
/// <param name="Inspect">Whether to report the network's health in full, also before a training.</param>
internal sealed record RunOptions(string Weights, string Checkpoint, string? Plots, int Threads, bool Inspect)
{
    public static RunOptions Default { get; } = new(
        "digits.safetensors", "digits-checkpoint.safetensors", null, Math.Min(Environment.ProcessorCount, WorkerTeam.MaxThreads), false);
}
