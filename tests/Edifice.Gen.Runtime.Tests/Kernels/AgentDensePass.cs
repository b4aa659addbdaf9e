using Edifice.CompilerServices;
using Edifice.Numerics;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>Runs <see cref="AgentKernel.Dense"/> on sixteen rows, and turns its block back into rows.</summary>
internal readonly struct AgentDensePass(DenseCase item, float[] rows) : ILanePass
{
    public float[] Rows => rows;

    public void Run<TLanes>()
        where TLanes : struct, ILanes<TLanes>
    {
        int outputs = item.Bias.Length;
        int inputs = item.Weights.Length / outputs;
        WeightLayout layout = new(outputs, inputs, TileWidth: 16, HasZeroRow: false);
        float[] block = new float[inputs * AgentBlock.Agents];
        AgentBlock.Gather(AgentBlock.Agents, inputs, item.Input, block);
        Fenced current = Fenced.Room((outputs + 3) / 4 * 4 * AgentBlock.Agents);
        AgentKernel.Dense<TLanes>(
            layout, Placed.Matrix(layout, item.Weights),
            item.HasBias ? Placed.Rows(item.Bias, outputs, layout.PaddedOutputs, layout.PaddedOutputs, 0f) : [], block, current.Span);
        current.AssertFencesStand();
        AgentBlock.Scatter(AgentBlock.Agents, outputs, current.Span, rows);
    }
}
