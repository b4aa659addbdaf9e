using System;

namespace Edifice.Golden.Tests;

/// <summary>Leaves samples as they are, but for one in one epoch.</summary>
internal sealed class SpoilingAugmentation(uint sample, uint epoch) : IAugmentation
{
    public string Description => "spoils one sample";

    public void Apply(ReadOnlySpan<float> source, Span<float> destination, SampleKey key)
    {
        source.CopyTo(destination);
        destination[1] = key.Sample == sample && key.Epoch == epoch ? float.NaN : destination[1];
    }
}
