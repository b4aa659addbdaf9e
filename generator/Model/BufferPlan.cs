namespace Edifice.Generator.Model;

/// <summary>A piece of a pass's memory.</summary>
/// <param name="Region">Scratch, Tape, Trace or Rates.</param>
/// <param name="IsPerSample">Whether there is one for every sample of the batch.</param>
/// <param name="Offset">Where it begins; for a buffer per sample, where one sample's would begin if there were one.</param>
/// <param name="Length">Numbers, per sample where there is one per sample.</param>
/// <param name="Content">What lies in it, for the memory map.</param>
internal sealed record BufferPlan(string Region, bool IsPerSample, int Offset, int Length, string Content)
{
    /// <summary>The buffer in C#: all of it, or that of all samples.</summary>
    public string All => IsPerSample
        ? $"{Region}.PerSample({Offset}, {Length}, 0, Batch)"
        : $"{Region}.Fixed({Offset}, {Length})";

    /// <summary>In C#, the part that belongs to a group of samples.</summary>
    public string Group => Of("first", "count");

    /// <summary>In C#, the part that belongs to some samples.</summary>
    public string Of(string first, string count) => $"{Region}.PerSample({Offset}, {Length}, {first}, {count})";
}
