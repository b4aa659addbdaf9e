using System;

namespace Edifice.Golden.Tests;

/// <summary>Points around a centre per class: what a small network learns within a second.</summary>
internal static class Blobs
{
    public const int Features = 6;
    public const int Classes = 3;

    /// <summary>Samples of all classes in turn.</summary>
    /// <param name="count">Samples.</param>
    /// <param name="seed">Other seeds, other points around the same centres.</param>
    /// <param name="spread">Standard deviation; the centres are about 1 apart.</param>
    /// <param name="features">Values of a sample.</param>
    /// <param name="classes">Classes.</param>
    public static SampleSet Draw(int count, long seed, float spread = 0.15f, int features = Features, int classes = Classes)
    {
        float[] inputs = new float[count * features];
        int[] labels = new int[count];
        for (int sample = 0; sample < count; sample++)
        {
            labels[sample] = sample % classes;
            for (int feature = 0; feature < features; feature++)
            {
                float noise = 0;
                for (uint part = 0; part < 12; part++)
                {
                    noise += Philox.Uniform(seed, (uint)sample, (uint)feature, part) - 0.5f;
                }

                float centre = feature % classes == labels[sample] ? 1f : 0.2f;
                inputs[(sample * features) + feature] = Math.Clamp(centre + (spread * noise), 0, 1.5f);
            }
        }

        return new SampleSet(inputs, labels, features);
    }
}
