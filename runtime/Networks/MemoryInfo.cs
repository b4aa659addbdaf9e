using Edifice.CompilerServices;

namespace Edifice;

/// <summary>The memory plan: numbers (4 bytes each) that do not depend on the batch, and numbers per sample.</summary>
/// <remarks>What does not depend on the batch is there once for each thread of a team.</remarks>
/// <param name="ScratchFixed">Scratch of any pass.</param>
/// <param name="ScratchPerSample">Scratch of any pass, per sample.</param>
/// <param name="TapeFixed">What Backward needs besides: repacked weights, chunk sums, adjoints.</param>
/// <param name="TapePerSample">What Forward keeps for Backward, and the gradients by signals that exist for the whole batch, per sample.</param>
/// <param name="TracePerSample">What a recording keeps, per sample.</param>
/// <param name="StreamState">What a stream keeps between its steps; 0 where the network can not run step by step.</param>
/// <param name="StreamScratch">Scratch of one step of a stream.</param>
/// <param name="AgentState">What sixteen agents keep between their steps.</param>
/// <param name="AgentScratch">Scratch of one step of agents.</param>
public sealed record MemoryInfo(
    long ScratchFixed, long ScratchPerSample, long TapeFixed, long TapePerSample, long TracePerSample,
    long StreamState = 0, long StreamScratch = 0, long AgentState = 0, long AgentScratch = 0)
{
    /// <summary>Bytes of a stream.</summary>
    public long StreamBytes => sizeof(float) * (StreamState + StreamScratch);

    /// <summary>Bytes of the states and the scratch of many agents that are stepped together.</summary>
    /// <remarks>Besides, each agent takes 8 bytes for its steps and, where a decoder stands at the end, 8 for every output and 8 more.</remarks>
    /// <param name="agents">How many.</param>
    /// <param name="threads">Of the team that shares them.</param>
    public long AgentBytes(int agents, int threads = 1)
        => sizeof(float) * ((AgentState * (((long)agents + AgentBlock.Agents - 1) / AgentBlock.Agents)) + (AgentScratch * threads));

    /// <summary>Bytes of a workspace for inference.</summary>
    /// <param name="batchSize">The most samples of one call.</param>
    /// <param name="threads">Of the team that works in it.</param>
    public long InferenceBytes(int batchSize, int threads = 1)
        => sizeof(float) * ((ScratchFixed * threads) + (ScratchPerSample * batchSize));

    /// <summary>Bytes of a training workspace.</summary>
    /// <param name="batchSize">The most samples of one call.</param>
    /// <param name="threads">Of the team that works in it.</param>
    public long TrainingBytes(int batchSize, int threads = 1)
        => InferenceBytes(batchSize, threads) + (sizeof(float) * ((TapeFixed * threads) + (TapePerSample * batchSize)));

    /// <summary>Bytes of a recording.</summary>
    public long RecordingBytes(int batchSize) => InferenceBytes(batchSize) + (sizeof(float) * TracePerSample * batchSize);
}
