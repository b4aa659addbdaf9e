using System;

namespace Edifice.Samples.ManyAgents;

/// <summary>Creatures on a plane with one light, which they see with their eyes and move about as their brains say.</summary>
internal sealed class World
{
    private const float Speed = 0.02f;
    private const float Turn = 0.3f;

    private readonly float[] x;
    private readonly float[] y;
    private readonly float[] heading;

    /// <summary>Sets <paramref name="count"/> creatures out; the same seed sets them to the same places.</summary>
    public World(int count, int seed)
    {
        Random random = new(seed);
        x = new float[count];
        y = new float[count];
        heading = new float[count];
        for (int creature = 0; creature < count; creature++)
        {
            x[creature] = (2 * random.NextSingle()) - 1;
            y[creature] = (2 * random.NextSingle()) - 1;
            heading[creature] = MathF.Tau * random.NextSingle();
        }

        Seen = new float[count * Brain.Eyes];
        Done = new float[count * Brain.OutputSize];
        Look();
    }

    /// <summary>[creatures, eyes]: how bright it is there, 0 to 1.</summary>
    public float[] Seen { get; }

    /// <summary>[creatures, 3]: what their brains answered; written by whoever steps them.</summary>
    public float[] Done { get; }

    /// <summary>Moves everybody as <see cref="Done"/> says, and lets them look again.</summary>
    public void Move()
    {
        for (int creature = 0; creature < x.Length; creature++)
        {
            ReadOnlySpan<float> done = Done.AsSpan(creature * Brain.OutputSize, Brain.OutputSize);
            heading[creature] += Turn * MathF.Tanh(done[0] - done[1]);
            float speed = Speed * (1 + MathF.Tanh(done[2]));
            x[creature] += speed * MathF.Cos(heading[creature]);
            y[creature] += speed * MathF.Sin(heading[creature]);
        }

        Look();
    }

    private void Look()
    {
        for (int creature = 0; creature < x.Length; creature++)
        {
            float distance = MathF.Sqrt((x[creature] * x[creature]) + (y[creature] * y[creature]));
            float light = MathF.Atan2(-y[creature], -x[creature]) - heading[creature];
            for (int eye = 0; eye < Brain.Eyes; eye++)
            {
                float facing = MathF.Cos(light - (MathF.Tau * eye / Brain.Eyes));
                Seen[(creature * Brain.Eyes) + eye] = MathF.Max(0, facing) / (1 + distance);
            }
        }
    }
}
