using System;

namespace Edifice.Samples.Streaming;

/// <summary>How the spikes of eight neurons for each kind of sound become four numbers: their mean, low-pass filtered.</summary>
internal static class Population
{
    /// <summary>Kinds of sound.</summary>
    public const int Kinds = 4;

    /// <summary>Neurons for each kind.</summary>
    public const int Size = 8;

    /// <summary>All neurons.</summary>
    public const int Neurons = Kinds * Size;

    private const float Decay = 0.8f;

    /// <summary>One step: traces[k] = 0.8 traces[k] + the mean of kind k's spikes.</summary>
    /// <param name="spikes">[neurons].</param>
    /// <param name="traces">[kinds], changed.</param>
    public static void Step(ReadOnlySpan<float> spikes, Span<float> traces)
    {
        for (int kind = 0; kind < Kinds; kind++)
        {
            float sum = 0;
            foreach (float spike in spikes.Slice(kind * Size, Size))
            {
                sum += spike;
            }

            traces[kind] = (Decay * traces[kind]) + (sum / Size);
        }
    }

    /// <summary>The adjoint of all steps of a sample: what the traces' gradients are for the spikes.</summary>
    /// <param name="traceGradients">[time, kinds].</param>
    /// <param name="spikeGradients">[time, neurons], overwritten.</param>
    public static void Backward(ReadOnlySpan<float> traceGradients, Span<float> spikeGradients)
    {
        Span<float> adjoint = stackalloc float[Kinds];
        adjoint.Clear();
        for (int step = (traceGradients.Length / Kinds) - 1; step >= 0; step--)
        {
            for (int kind = 0; kind < Kinds; kind++)
            {
                adjoint[kind] = (Decay * adjoint[kind]) + traceGradients[(step * Kinds) + kind];
                spikeGradients.Slice((step * Neurons) + (kind * Size), Size).Fill(adjoint[kind] / Size);
            }
        }
    }
}
