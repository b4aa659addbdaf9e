namespace Edifice;

/// <summary>The memory plan: numbers (4 bytes each) that do not depend on the batch, and numbers per sample.</summary>
/// <param name="ScratchFixed">Scratch of any pass.</param>
/// <param name="ScratchPerSample">Scratch of any pass, per sample.</param>
/// <param name="TapeFixed">What Backward needs besides: repacked weights, chunk sums, adjoints.</param>
/// <param name="TapePerSample">What Forward keeps for Backward, and the gradients by signals that exist for the whole batch, per sample.</param>
/// <param name="TracePerSample">What a recording keeps, per sample.</param>
public sealed record MemoryInfo(long ScratchFixed, long ScratchPerSample, long TapeFixed, long TapePerSample, long TracePerSample)
{
    /// <summary>Bytes of a workspace for inference.</summary>
    public long InferenceBytes(int batchSize) => sizeof(float) * (ScratchFixed + (ScratchPerSample * batchSize));

    /// <summary>Bytes of a training workspace.</summary>
    public long TrainingBytes(int batchSize) => InferenceBytes(batchSize) + (sizeof(float) * (TapeFixed + (TapePerSample * batchSize)));

    /// <summary>Bytes of a recording.</summary>
    public long RecordingBytes(int batchSize) => InferenceBytes(batchSize) + (sizeof(float) * TracePerSample * batchSize);
}
