using System;

namespace Edifice.Samples.Streaming;

/// <summary>One sound from its begin to its end.</summary>
internal struct Sound
{
    /// <summary>Silence.</summary>
    public static readonly Sound None;

    private float loudness;
    private double pitch;
    private double pitchFactor;
    private double phase;
    private int age;
    private int length;

    public SoundKind Kind { get; private set; }

    public readonly bool IsOver => age >= length;

    /// <summary>A sound of any kind, pitch, length and loudness.</summary>
    public static Sound Draw(Random random)
    {
        SoundKind kind = (SoundKind)random.Next(1, 4);
        int frames = kind == SoundKind.Knock ? random.Next(6, 10) : random.Next(15, 30);
        int length = frames * SoundSource.FrameLength;
        double octaves = 1 + random.NextDouble();
        double low = 350 + (350 * random.NextDouble());
        double direction = kind switch { SoundKind.Rise => 1, SoundKind.Fall => -1, _ => 0 };
        return new Sound
        {
            Kind = kind,
            loudness = 0.25f + (0.5f * random.NextSingle()),
            pitch = direction < 0 ? low * Math.Pow(2, octaves) : low,
            pitchFactor = Math.Pow(2, direction * octaves / length),
            length = length,
        };
    }

    /// <summary>Its next sample.</summary>
    public float Next(Random random)
    {
        if (Kind == SoundKind.Nothing)
        {
            return 0;
        }

        double part = (double)age++ / length;
        phase += Math.Tau * pitch / SoundSource.Rate;
        pitch *= pitchFactor;
        double wave = Kind == SoundKind.Knock
            ? Math.Exp(-4 * part) * (Math.Sin(phase) + (2 * random.NextDouble()) - 1)
            : Math.Min(1, 8 * Math.Min(part, 1 - part)) * Math.Sin(phase);
        return loudness * (float)wave;
    }
}
