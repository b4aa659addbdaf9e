using System;

namespace Edifice;

/// <summary>Stands where there are no held-out samples.</summary>
internal struct NoSource : IBatchSource
{
    public readonly int SampleLength => 0;

    public readonly long? Count => 0;

    public readonly void Start(int epoch)
    {
    }

    public readonly int Read(Span<float> inputs, Span<int> labels, Span<uint> samples) => 0;
}
