using System;
using System.ComponentModel;
using System.Numerics;
using System.Runtime.InteropServices;
using Edifice.Kernels;
using Edifice.Numerics;

namespace Edifice.CompilerServices;

/// <summary>A step of a block of agents: the product with real values, and the states of those that begin.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class AgentKernel
{
    /// <summary>current[o] = bias + Σ w[o, i] · input[i] for all agents of a block, one chain per number in ascending order of the inputs.</summary>
    /// <param name="layout">The weights' layout, of tile width 16.</param>
    /// <param name="weights">The weights.</param>
    /// <param name="bias">One number per padded output, or empty.</param>
    /// <param name="input">[inputs][16].</param>
    /// <param name="current">[outputs, rounded up to 4][16], overwritten.</param>
    public static void Dense<TLanes>(
        in WeightLayout layout, ReadOnlySpan<float> weights, ReadOnlySpan<float> bias, ReadOnlySpan<float> input, Span<float> current)
        where TLanes : struct, ILanes<TLanes>
    {
        const int Width = AgentBlock.Agents;
        Guard.Length(Width, PanelProduct.Width);
        Guard.Length(weights.Length, layout.Length);
        Guard.AtLeast(input.Length, layout.Inputs * Width);
        Guard.AtLeast(current.Length, RowsOf(layout.Outputs) * Width);
        Begin(RowsOf(layout.Outputs), bias, current);
        for (int tile = 0; tile * layout.TileWidth < layout.Outputs; tile++)
        {
            // The agents' inputs take the place of a panel, and an output's weights that of a row.
            PanelProduct.Multiply<TLanes>(
                in weights[tile * layout.TileLength], 1, layout.TileWidth, RowsOf(Math.Min(layout.TileWidth, layout.Outputs - (tile * layout.TileWidth))),
                ref MemoryMarshal.GetReference(input), Width, 0, 1, layout.Inputs,
                ref current[tile * layout.TileWidth * Width], Width, 0,
                ref MemoryMarshal.GetReference(bias), ProductStart.Continue);
        }
    }

    /// <summary>The states of agents that have not taken a step.</summary>
    /// <param name="neurons">Neurons.</param>
    /// <param name="starting">A bit for every agent that begins.</param>
    /// <param name="states">[states, neurons][16]: theirs are overwritten.</param>
    public static void Start<TLanes, TNeuron>(int neurons, uint starting, Span<float> states)
        where TLanes : struct, ILanes<TLanes>
        where TNeuron : struct, IStageNeuron
    {
        const int Agents = AgentBlock.Agents;
        Guard.AtLeast(states.Length, TNeuron.StateCount * neurons * Agents);
        NeuronVariables<TLanes> started = NeuronKernel.Started<TLanes, TNeuron>();
        Span<float> numbers = stackalloc float[4 * Agents];
        NeuronVariables<TLanes>.Store(in started, ref numbers[0], Agents, TNeuron.StateCount);
        for (; starting != 0; starting &= starting - 1)
        {
            int agent = BitOperations.TrailingZeroCount(starting);
            for (int place = 0; place < TNeuron.StateCount * neurons; place++)
            {
                states[(place * Agents) + agent] = numbers[place / neurons * Agents];
            }
        }
    }

    /// <summary>Rows of a block of currents: the sums of a few outputs stay in registers together.</summary>
    internal static int RowsOf(int outputs) => (outputs + AgentBlock.OutputsAtOnce - 1) / AgentBlock.OutputsAtOnce * AgentBlock.OutputsAtOnce;

    // +0 keeps a sum from ever being -0 (docs/numerics.md).
    private static void Begin(int outputs, ReadOnlySpan<float> bias, Span<float> current)
    {
        if (bias.IsEmpty)
        {
            current[..(outputs * AgentBlock.Agents)].Clear();
            return;
        }

        for (int output = 0; output < outputs; output++)
        {
            current.Slice(output * AgentBlock.Agents, AgentBlock.Agents).Fill(bias[output] + 0f);
        }
    }
}
