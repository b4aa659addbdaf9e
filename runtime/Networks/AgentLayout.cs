using System;
using System.Collections.Generic;
using System.Linq;
using Edifice.CompilerServices;

namespace Edifice;

/// <summary>Where a block of sixteen agents keeps its states: stage by stage in the order of the data, [states, neurons][16].</summary>
internal sealed class AgentLayout
{
    private const int Agents = AgentBlock.Agents;

    private readonly List<(TraceInfo Trace, int Offset)> stages = [];

    private AgentLayout(IEnumerable<TraceInfo> traces)
    {
        foreach (TraceInfo trace in traces)
        {
            stages.Add((trace, Length));
            Length += trace.States.Count * trace.Neurons * Agents;
        }
    }

    /// <summary>Numbers of a block.</summary>
    public int Length { get; }

    public static AgentLayout Of(NetworkInfo info) => new(info.Traces);

    /// <summary>Zeros for one agent.</summary>
    public void Clear(Span<float> block, int agent)
    {
        for (int place = agent; place < Length; place += Agents)
        {
            block[place] = 0f;
        }
    }

    /// <summary>One state of one agent.</summary>
    public void Copy(ReadOnlySpan<float> block, int agent, TraceInfo trace, int state, Span<float> destination)
    {
        int offset = stages.Single(stage => ReferenceEquals(stage.Trace, trace)).Offset + (state * trace.Neurons * Agents);
        for (int neuron = 0; neuron < trace.Neurons; neuron++)
        {
            destination[neuron] = block[offset + (neuron * Agents) + agent];
        }
    }

    /// <summary>One agent's states as a stream has them; what pads them is left alone.</summary>
    public void ToStream(ReadOnlySpan<float> block, int agent, Span<float> states)
    {
        foreach ((TraceInfo trace, int offset) in stages)
        {
            for (int place = 0; place < trace.States.Count * trace.Neurons; place++)
            {
                states[StreamPlace(trace, place)] = block[offset + (place * Agents) + agent];
            }
        }
    }

    /// <summary>A stream's states as those of one agent.</summary>
    public void FromStream(ReadOnlySpan<float> states, Span<float> block, int agent)
    {
        foreach ((TraceInfo trace, int offset) in stages)
        {
            for (int place = 0; place < trace.States.Count * trace.Neurons; place++)
            {
                block[offset + (place * Agents) + agent] = states[StreamPlace(trace, place)];
            }
        }
    }

    private static int StreamPlace(TraceInfo trace, int place) =>
        trace.StreamOffset + (place / trace.Neurons * trace.Padded) + (place % trace.Neurons);
}
