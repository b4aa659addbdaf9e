using System;

namespace Edifice;

/// <summary>What a loss is given: a batch of a network's outputs, and what is known of its samples.</summary>
public readonly ref struct LossBatch
{
    /// <summary>[batch, outputs], or [batch, time, outputs] where no decoder ends the network.</summary>
    public required ReadOnlySpan<float> Outputs { get; init; }

    /// <summary>[batch]: the right class of each sample, in [0, outputs).</summary>
    public required ReadOnlySpan<int> Labels { get; init; }

    /// <summary>[batch]: each sample's number in its data, for losses that look up more than a label.</summary>
    public required ReadOnlySpan<uint> Samples { get; init; }

    /// <summary>T.</summary>
    public required int TimeSteps { get; init; }
}
