using System;
using System.ComponentModel;
using Edifice.CompilerServices;

namespace Edifice;

/// <content>What generated code takes and gives.</content>
public sealed partial class AgentStreams<TNetwork>
{
    /// <summary>For generated code: checks the shapes and takes the agents for this thread.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Enter(ReadOnlySpan<float> inputs, ReadOnlySpan<float> outputs)
    {
        NetworkInfo info = TNetwork.Info;
        Shapes.RequireAgentRows(inputs.Length, Count, info.InputSize, info.Name, nameof(inputs));
        Shapes.RequireAgentRows(outputs.Length, Count, info.StreamOutputSize, info.Name, nameof(outputs));
        Shapes.RequireApart(inputs, outputs, nameof(inputs), nameof(outputs));
        Shapes.RequireNumbers(inputs, info, info.AgentRow, nameof(inputs));
        lease.Take("group of agents");
    }

    /// <summary>For generated code: the states, block by block.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public PassMemory States() => new(state.Span, 0, Team.Threads, Blocks);

    /// <summary>For generated code: scratch of every worker.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public PassMemory Scratch() => new(scratch.Span, (int)TNetwork.Info.Memory.AgentScratch, Team.Threads, 0);

    /// <summary>For generated code: agents of a block.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public int AgentsOf(int block) => Math.Min(BlockSize, Count - (block * BlockSize));

    /// <summary>For generated code: a bit for every agent of a block that has not taken a step.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public uint StartingOf(int block)
    {
        uint starting = 0;
        int agents = AgentsOf(block);
        for (int agent = 0; agent < agents; agent++)
        {
            starting |= steps[(block * BlockSize) + agent] == 0 ? 1u << agent : 0;
        }

        return starting;
    }

    /// <summary>For generated code: a step of a block's agents is complete.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Record(int block, ReadOnlySpan<float> outputs)
    {
        int first = block * BlockSize;
        int agents = AgentsOf(block);
        if (decoder is not null)
        {
            int features = outputs.Length / agents;
            for (int agent = 0; agent < agents; agent++)
            {
                decoder.Add(SeenOf(first + agent), steps[first + agent], outputs.Slice(agent * features, features));
            }
        }

        foreach (ref long taken in steps.AsSpan(first, agents))
        {
            taken++;
        }
    }

    /// <summary>For generated code: lets the next thread in.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Exit() => lease.Return();
}
