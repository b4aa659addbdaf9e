using System;

namespace Edifice.Samples.Streaming;

/// <summary>A microphone's signal that it makes itself: noise and hum of changing strength, with sounds at random moments.</summary>
internal sealed class SoundSource(int seed)
{
    /// <summary>Samples per second.</summary>
    public const int Rate = 8000;

    /// <summary>Samples of a frame of 10 ms.</summary>
    public const int FrameLength = 80;

    private readonly Random random = new(seed);
    private float noise = 0.08f;
    private double hum;
    private int quiet = 30;
    private Sound sound = Sound.None;

    /// <summary>Overwrites <paramref name="frame"/> with the next 10 ms; says what sounds in it.</summary>
    public SoundKind Next(Span<float> frame)
    {
        Schedule();
        noise = Math.Clamp(noise + (0.01f * (random.NextSingle() - 0.5f)), 0.03f, 0.15f);
        for (int index = 0; index < frame.Length; index++)
        {
            hum += Math.Tau * 100 / Rate;
            frame[index] = (noise * ((2 * random.NextSingle()) - 1)) + (0.05f * (float)Math.Sin(hum)) + sound.Next(random);
        }

        return sound.Kind;
    }

    private void Schedule()
    {
        if (sound.Kind != SoundKind.Nothing)
        {
            if (sound.IsOver)
            {
                sound = Sound.None;
                quiet = random.Next(25, 90);
            }

            return;
        }

        if (--quiet == 0)
        {
            sound = Sound.Draw(random);
        }
    }
}
