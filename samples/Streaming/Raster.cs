using System;
using System.Text;

namespace Edifice.Samples.Streaming;

/// <summary>The last frames' spikes, two neurons to a line of text, the newest on the right.</summary>
internal sealed class Raster(int columns)
{
    private const string Blocks = " ▀▄█";

    private readonly byte[] fired = new byte[columns * Population.Neurons];
    private long count;

    public void Add(ReadOnlySpan<float> spikes)
    {
        Span<byte> column = fired.AsSpan((int)(count++ % columns) * Population.Neurons, Population.Neurons);
        for (int neuron = 0; neuron < column.Length; neuron++)
        {
            column[neuron] = spikes[neuron] == 0 ? (byte)0 : (byte)1;
        }
    }

    /// <summary>The lines, from the first neurons to the last.</summary>
    public string Text(int line)
    {
        StringBuilder text = new(columns);
        for (long frame = count; frame < count + columns; frame++)
        {
            int column = (int)(frame % columns) * Population.Neurons;
            text.Append(Blocks[fired[column + (2 * line)] + (2 * fired[column + (2 * line) + 1])]);
        }

        return text.ToString();
    }
}
