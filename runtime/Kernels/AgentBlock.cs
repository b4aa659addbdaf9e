using System;
using System.ComponentModel;
using System.Runtime.InteropServices;
using Edifice.Kernels;

namespace Edifice.CompilerServices;

/// <summary>A block of agents side by side: a signal is [features][16], so that a vector holds one feature of several agents.</summary>
/// <remarks>Spikes are 16 bits per feature, the first agent lowest. Agents that a last block lacks have zeros.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class AgentBlock
{
    /// <summary>Agents of a block.</summary>
    public const int Agents = 16;

    /// <summary>Outputs whose sums stay in registers together; blocks of currents have room for a multiple of them.</summary>
    internal const int OutputsAtOnce = 4;

    /// <summary>Rows of the caller, turned into a block.</summary>
    /// <param name="agents">Rows, 1 to 16.</param>
    /// <param name="features">Numbers of a row.</param>
    /// <param name="rows">[agents, features].</param>
    /// <param name="block">[features][16], overwritten.</param>
    public static void Gather(int agents, int features, ReadOnlySpan<float> rows, Span<float> block)
    {
        Guard.Length(rows.Length, agents * features);
        Guard.AtLeast(block.Length, features * Agents);
        if (agents < Agents)
        {
            block[..(features * Agents)].Clear();
        }

        for (int agent = 0; agent < agents; agent++)
        {
            ReadOnlySpan<float> row = rows.Slice(agent * features, features);
            for (int feature = 0; feature < row.Length; feature++)
            {
                block[(feature * Agents) + agent] = row[feature];
            }
        }
    }

    /// <summary>Rows of spikes 0 and 1, turned into bits.</summary>
    /// <param name="agents">Rows, 1 to 16.</param>
    /// <param name="features">Numbers of a row.</param>
    /// <param name="rows">[agents, features].</param>
    /// <param name="spikes">[features] of 16 bits, overwritten.</param>
    public static void GatherSpikes(int agents, int features, ReadOnlySpan<float> rows, Span<byte> spikes)
    {
        Guard.Length(rows.Length, agents * features);
        Span<ushort> bits = Bits(spikes, features);
        bits.Clear();
        for (int agent = 0; agent < agents; agent++)
        {
            ReadOnlySpan<float> row = rows.Slice(agent * features, features);
            int bit = 1 << agent;
            for (int feature = 0; feature < row.Length; feature++)
            {
                bits[feature] |= (ushort)(row[feature] != 0f ? bit : 0);
            }
        }
    }

    /// <summary>A block, turned into the caller's rows.</summary>
    /// <param name="agents">Rows, 1 to 16.</param>
    /// <param name="features">Numbers of a row.</param>
    /// <param name="block">[features][16].</param>
    /// <param name="rows">[agents, features], overwritten.</param>
    public static void Scatter(int agents, int features, ReadOnlySpan<float> block, Span<float> rows)
    {
        Guard.AtLeast(block.Length, features * Agents);
        Guard.Length(rows.Length, agents * features);
        for (int agent = 0; agent < agents; agent++)
        {
            Span<float> row = rows.Slice(agent * features, features);
            for (int feature = 0; feature < row.Length; feature++)
            {
                row[feature] = block[(feature * Agents) + agent];
            }
        }
    }

    /// <summary>Spikes, turned into the caller's rows of 0 and 1.</summary>
    /// <param name="agents">Rows, 1 to 16.</param>
    /// <param name="features">Numbers of a row.</param>
    /// <param name="spikes">[features] of 16 bits.</param>
    /// <param name="rows">[agents, features], overwritten.</param>
    public static void ScatterSpikes(int agents, int features, ReadOnlySpan<byte> spikes, Span<float> rows)
    {
        ReadOnlySpan<ushort> bits = Bits(spikes, features);
        Guard.Length(rows.Length, agents * features);
        for (int agent = 0; agent < agents; agent++)
        {
            Span<float> row = rows.Slice(agent * features, features);
            for (int feature = 0; feature < row.Length; feature++)
            {
                row[feature] = (bits[feature] >> agent) & 1;
            }
        }
    }

    /// <summary>One number per neuron, for every agent of a block.</summary>
    /// <param name="neurons">Neurons.</param>
    /// <param name="row">[neurons, and padding].</param>
    /// <param name="block">[neurons][16], overwritten.</param>
    public static void Spread(int neurons, ReadOnlySpan<float> row, Span<float> block)
    {
        Guard.AtLeast(row.Length, neurons);
        Guard.AtLeast(block.Length, neurons * Agents);
        for (int neuron = 0; neuron < neurons; neuron++)
        {
            block.Slice(neuron * Agents, Agents).Fill(row[neuron]);
        }
    }

    internal static Span<ushort> Bits(Span<byte> spikes, int features)
    {
        Guard.AtLeast(spikes.Length, features * sizeof(ushort));
        return MemoryMarshal.Cast<byte, ushort>(spikes)[..features];
    }

    internal static ReadOnlySpan<ushort> Bits(ReadOnlySpan<byte> spikes, int features)
    {
        Guard.AtLeast(spikes.Length, features * sizeof(ushort));
        return MemoryMarshal.Cast<byte, ushort>(spikes)[..features];
    }
}
