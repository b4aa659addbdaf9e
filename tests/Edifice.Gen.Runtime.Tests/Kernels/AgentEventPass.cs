using System.Linq;
using System.Runtime.InteropServices;
using Edifice.CompilerServices;
using Edifice.Numerics;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>Runs <see cref="AgentEventKernel"/> on sixteen rows of spikes, and turns its block back into rows.</summary>
internal readonly struct AgentEventPass(EventCase item, AgentWay way, float[] rows) : ILanePass
{
    public float[] Rows => rows;

    public void Run<TLanes>()
        where TLanes : struct, ILanes<TLanes>
    {
        WeightLayout layout = item.Layout;
        byte[] spikes = new byte[2 * layout.Inputs];
        AgentBlock.GatherSpikes(AgentBlock.Agents, layout.Inputs, [.. item.Spikes.Select(spike => spike ? 1f : 0f)], spikes);
        Fenced scratch = Fenced.Room(AgentEventKernel.Scratch(layout));
        Fenced current = Fenced.Room((layout.Outputs + 3) / 4 * 4 * AgentBlock.Agents);
        float[] weights = Placed.Matrix(layout, item.Weights);
        switch (way)
        {
            case AgentWay.ByMasks:
                AgentEventKernel.ByMasks<TLanes>(layout, weights, item.PlacedBias, MemoryMarshal.Cast<byte, ushort>(spikes), scratch.Span, current.Span);
                break;
            case AgentWay.ByEvents:
                AgentEventKernel.ByEvents<TLanes>(layout, weights, item.PlacedBias, MemoryMarshal.Cast<byte, ushort>(spikes), scratch.Span, current.Span);
                break;
            default:
                AgentEventKernel.Forward<TLanes>(layout, weights, item.PlacedBias, spikes, scratch.Span, current.Span);
                break;
        }

        scratch.AssertFencesStand();
        current.AssertFencesStand();
        AgentBlock.Scatter(AgentBlock.Agents, layout.Outputs, current.Span, rows);
    }
}
