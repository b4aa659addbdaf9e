using System;

namespace Edifice.Benchmarks;

/// <summary>One that runs a scenario, again and again with the same numbers.</summary>
internal interface IContender : IDisposable
{
    /// <summary>How it is called in the table.</summary>
    string Name { get; }

    /// <summary>One pass: inference of the batch, or one learning step with a rate too small to move a weight.</summary>
    void Run();

    /// <summary>[batch, outputs] of the last run.</summary>
    ReadOnlySpan<float> Outputs { get; }

    /// <summary>Gradient of a layer's weights, [out, in], of the last learning step; null where it has none of its own.</summary>
    float[]? WeightGradient(int layer);

    /// <summary>What it allocates; null where it does not say.</summary>
    ContenderBytes? Bytes { get; }
}
