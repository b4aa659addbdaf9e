using System;
using System.Collections.Generic;
using System.Linq;
using Edifice.Conformance;
using Xunit;

namespace Edifice.Golden.Tests;

/// <summary>T steps of a stream have the very bits of Forward.</summary>
internal static class StreamCheck
{
    public static void Check(RandomNetwork item)
    {
        NetworkInfo info = item.Network.Info;
        float[] sample = item.Inputs[..info.InputLength];
        StreamedRun? stream = item.Network.Stream(sample);
        Assert.Equal(HasDecoderBeforeItsEnd(info), stream is null);
        if (stream is null)
        {
            return;
        }

        (float[] output, IReadOnlyDictionary<string, IReadOnlyDictionary<string, float[]>> traces) = item.Network.Record(sample);
        foreach ((string stage, float[] membranes) in stream.Membranes)
        {
            Closeness.AssertSameBits(traces[stage]["membrane"], membranes, $"streamed membranes of {stage}");
        }

        Closeness.AssertSameBits(output, stream.Decoded ?? stream.Outputs, "streamed output");
    }

    private static bool HasDecoderBeforeItsEnd(NetworkInfo info) => info.Layers.SkipLast(1).Any(layer => layer.Kind == "Decode");
}
