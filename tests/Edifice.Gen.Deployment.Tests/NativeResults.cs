using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Edifice.Gen.Deployment.Tests;

/// <summary>What the program in C has to say, computed here: the same inputs, the same networks, in C#.</summary>
internal static class NativeResults
{
    private const int Samples = 40;

    /// <summary>A network whose neurons fire: a silent one would prove nothing.</summary>
    public static NativeDigits MakeLively()
    {
        NativeDigits network = new(seed: 7);
        foreach (ref float parameter in network.Parameters.Storage)
        {
            parameter *= 4;
        }

        return network;
    }

    /// <summary>All lines in order.</summary>
    public static IReadOnlyList<string> Lines()
    {
        NativeDigits digits = MakeLively();
        float[] inputs = Draw(Samples * NativeDigits.InputLength, 1, value => value / 16777216f);
        string inferred = Infer(digits, inputs, Samples, NativeDigits.OutputLength, NativeDigits.CreateWorkspace(Samples));
        using SpikeStream<NativeDigits> stream = NativeDigits.CreateStream();
        string streamed = Step(digits, inputs, stream);
        string streamedOn = Step(digits, inputs, stream);
        NativeEvents events = new(seed: 3);
        float[] spikes = Draw(2 * NativeEvents.InputLength, 5, value => value % 3 == 0 ? 1f : 0f);
        NativeRates rates = new(seed: 4);
        return
        [
            "baked:" + inferred, "bytes:" + inferred, "loaded:" + inferred, "shared:" + inferred,
            "streamed:" + streamed, "streamed on:" + streamedOn, "streamed on:" + streamedOn, "streamed:" + streamed,
            "seeded:" + Infer(new NativeDigits(seed: 7), [.. inputs.Select(number => 16 * number)], Samples, NativeDigits.OutputLength, NativeDigits.CreateWorkspace(Samples)),
            "events:" + Infer(events, spikes, 2, NativeEvents.OutputLength, NativeEvents.CreateWorkspace(2)),
            "rates:" + Infer(rates, Draw(NativeRates.InputLength, 9, value => value / 16777216f), 1, NativeRates.OutputLength, NativeRates.CreateWorkspace(1)),
        ];
    }

    private static string Infer<TNetwork>(TNetwork network, float[] inputs, int samples, int length, Workspace<TNetwork> workspace)
        where TNetwork : class, ISpikingNetwork<TNetwork>
    {
        using (workspace)
        {
            float[] outputs = new float[samples * length];
            network.Forward(inputs, outputs, workspace);
            return Bits(outputs);
        }
    }

    private static string Step(NativeDigits network, float[] inputs, SpikeStream<NativeDigits> stream)
    {
        float[] spikes = new float[NativeDigits.OutputSize];
        for (int step = 0; step < NativeDigits.NumTimesteps; step++)
        {
            network.Step(inputs.AsSpan(step * NativeDigits.InputSize, NativeDigits.InputSize), spikes, stream);
        }

        float[] decoded = new float[NativeDigits.OutputSize];
        stream.Decode(decoded);
        return Bits(decoded);
    }

    private static float[] Draw(int length, uint state, Func<uint, float> number)
    {
        float[] numbers = new float[length];
        for (int index = 0; index < length; index++)
        {
            state = (state * 1664525) + 1013904223;
            numbers[index] = number(state >> 8);
        }

        return numbers;
    }

    private static string Bits(float[] numbers) => string.Concat(numbers.Select(number => string.Create(CultureInfo.InvariantCulture, $" {BitConverter.SingleToUInt32Bits(number):x8}")));
}
