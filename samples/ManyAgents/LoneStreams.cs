using System;
using System.Linq;

namespace Edifice.Samples.ManyAgents;

/// <summary>A stream for every creature, one after another.</summary>
internal sealed class LoneStreams(Brain brain, int count) : ISteps
{
    private readonly SpikeStream<Brain>[] streams = [.. Enumerable.Range(0, count).Select(_ => Brain.CreateStream())];

    public void Step(float[] seen, float[] done)
    {
        for (int creature = 0; creature < streams.Length; creature++)
        {
            brain.Step(
                seen.AsSpan(creature * Brain.Eyes, Brain.Eyes), done.AsSpan(creature * Brain.OutputSize, Brain.OutputSize), streams[creature]);
        }
    }

    public void Dispose()
    {
        foreach (SpikeStream<Brain> stream in streams)
        {
            stream.Dispose();
        }
    }
}
