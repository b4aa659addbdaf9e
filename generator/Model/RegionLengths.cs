namespace Edifice.Generator.Model;

/// <summary>Numbers of each memory region: what does not depend on the batch, and what there is per sample.</summary>
internal sealed record RegionLengths(long ScratchFixed, long ScratchPerSample, long TapeFixed, long TapePerSample, long TracePerSample);
