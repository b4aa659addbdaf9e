using System.Collections.Generic;
using Edifice.Persistence;

namespace Edifice.Tool;

/// <summary>A matrix of a checkpoint, and the bias that has the same name before its last part.</summary>
/// <param name="Name">What stands before ".weight".</param>
/// <param name="Weight">[out, in], or [in, out] where it is transposed.</param>
/// <param name="Bias">[out]; null without one.</param>
/// <param name="IsTransposed">Whether the user said that the matrix is [in, out].</param>
internal sealed record SynapseModule(string Name, CheckpointTensor Weight, CheckpointTensor? Bias, bool IsTransposed)
{
    public long Inputs => Weight.Shape[IsTransposed ? 0 : 1];

    public long Outputs => Weight.Shape[IsTransposed ? 1 : 0];

    /// <summary>Such as "fc1 784 → 128".</summary>
    public override string ToString() => $"{FileText.Show(Name)} {Inputs} → {Outputs}";

    /// <summary>[out, in].</summary>
    public (long Outputs, long Inputs) Shape => (Outputs, Inputs);

    public IEnumerable<CheckpointTensor> Tensors => Bias is null ? [Weight] : [Weight, Bias];
}
