using System;

namespace Edifice.Samples.Streaming;

/// <summary>Hears a signal frame by frame, for ever: what it keeps between frames is its own, and a frame allocates nothing.</summary>
internal sealed class Listener(Ear ear) : IDisposable
{
    // Something leads for this many frames before it is believed.
    private const int Patience = 4;

    private readonly SpikeStream<Ear> stream = Ear.CreateStream();
    private readonly FilterBank filters = new();
    private readonly float[] loudness = new float[FilterBank.Bands];
    private readonly float[] traces = new float[Population.Kinds];
    private readonly int[] votes = new int[Population.Kinds];
    private int lasted;
    private int calm;
    private bool isReady = true;

    /// <summary>[neurons]: who fired in the last frame.</summary>
    public float[] Spikes { get; } = new float[Population.Neurons];

    /// <summary>Hears one frame.</summary>
    /// <returns>What has just been recognised; mostly nothing.</returns>
    public SoundKind Hear(ReadOnlySpan<float> frame)
    {
        filters.Hear(frame, loudness);
        ear.Step(loudness, Spikes, stream);
        Population.Step(Spikes, traces);
        return Believe(Leader());
    }

    public void Dispose() => stream.Dispose();

    private int Leader()
    {
        int leader = 0;
        for (int kind = 1; kind < traces.Length; kind++)
        {
            leader = traces[kind] > traces[leader] ? kind : leader;
        }

        return leader;
    }

    // A sound is said once: the kind that led most frames when it has lasted, and then nothing until it is calm again.
    private SoundKind Believe(int leader)
    {
        if (leader == 0)
        {
            lasted = 0;
            if (++calm >= Patience)
            {
                isReady = true;
                votes.AsSpan().Clear();
            }

            return SoundKind.Nothing;
        }

        calm = 0;
        votes[leader]++;
        if (++lasted < Patience || !isReady)
        {
            return SoundKind.Nothing;
        }

        isReady = false;
        return (SoundKind)votes.AsSpan().IndexOf(MaxOf(votes));
    }

    private static int MaxOf(int[] numbers)
    {
        int most = 0;
        foreach (int number in numbers)
        {
            most = Math.Max(most, number);
        }

        return most;
    }
}
