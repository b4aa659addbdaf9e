using System;

namespace Edifice;

/// <summary>Initial parameters as PyTorch's Linear draws them.</summary>
/// <remarks>
/// torch.nn.Linear: kaiming_uniform with a = √5 for weights and the same bound for biases, which is uniform in
/// [-1/√in, 1/√in). A number depends on seed, tensor and logical index only, never on the layout or the order. Trained numbers of a neuron
/// begin with what the declaration says.
/// </remarks>
internal static class LinearInitialization
{
    public static void Fill(NetworkInfo info, Span<float> storage, long seed)
    {
        storage.Clear();
        for (int index = 0; index < info.Parameters.Count; index++)
        {
            TensorInfo tensor = info.Parameters[index];
            float bound = (float)(1 / Math.Sqrt(tensor.FanIn));
            MatrixView view = new(storage.Slice(tensor.Offset, tensor.Layout.Length), tensor.Layout);
            for (int output = 0; output < view.Rows; output++)
            {
                for (int input = 0; input < view.Columns; input++)
                {
                    view[output, input] = tensor.InitialValue
                        ?? (bound * ((2f * Philox.Uniform(seed, (uint)index, (uint)output, (uint)input)) - 1f));
                }
            }
        }
    }
}
