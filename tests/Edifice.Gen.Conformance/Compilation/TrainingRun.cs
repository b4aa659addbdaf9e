using System.Collections.Generic;

namespace Edifice.Conformance;

/// <summary>What Forward with tape and Backward gave.</summary>
/// <param name="Output">[batch, outputs], or [batch, time, outputs].</param>
/// <param name="Gradients">[out, in], by the parameter's name.</param>
/// <param name="InputGradients">[batch, features], or [batch, time, features].</param>
/// <param name="Storage">The whole gradient block, padding included.</param>
internal sealed record TrainingRun(
    float[] Output, IReadOnlyDictionary<string, float[]> Gradients, float[] InputGradients, float[] Storage)
{
    /// <summary>What the last piece paid for its spikes.</summary>
    public double Penalty { get; init; }

    /// <summary>Spikes per step of every neuron, by stage, in the last piece; empty where nobody asked.</summary>
    public IReadOnlyDictionary<string, float[]> Rates { get; init; } = new Dictionary<string, float[]>();
}
