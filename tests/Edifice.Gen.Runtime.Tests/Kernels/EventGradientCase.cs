using System;
using System.Linq;
using System.Runtime.InteropServices;
using CsCheck;
using G = CsCheck.Gen;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>One sample's spikes over time, the gradient by the current of every step, and the chunk's sum so far.</summary>
internal sealed class EventGradientCase(WeightLayout layout, int steps, bool[] spikes, float[] adjoint, float[] running)
{
    private const int StepsPerWord = 30;

    public WeightLayout Layout => layout;

    public int Steps => steps;

    /// <summary>[time, in].</summary>
    public bool[] Spikes => spikes;

    /// <summary>[time, out].</summary>
    public float[] Adjoint => adjoint;

    /// <summary>[out, in].</summary>
    public float[] Running => running;

    public int InputStride => (layout.Inputs + 15) / 16 * 16;

    public int AdjointStride => layout.PaddedOutputs + 16;

    /// <summary>[words, padded in]: when each input fired; padded inputs fire all the time.</summary>
    public float[] Timing
    {
        get
        {
            float[] timing = new float[(steps + StepsPerWord - 1) / StepsPerWord * InputStride];
            Span<uint> masks = MemoryMarshal.Cast<float, uint>(timing.AsSpan());
            for (int step = 0; step < steps; step++)
            {
                for (int input = 0; input < InputStride; input++)
                {
                    bool fires = input >= layout.Inputs || spikes[(step * layout.Inputs) + input];
                    masks[(step / StepsPerWord * InputStride) + input] |= fires ? 1u << (step % StepsPerWord) : 0;
                }
            }

            return timing;
        }
    }

    /// <summary>Sizes with tails everywhere, several words and short last groups, at one rate.</summary>
    public static Gen<EventGradientCase> AtRate(double rate)
        => G.Select(G.Int[1, 40], G.Int[1, 67], G.OneOf(16, 32), G.Int[1, 70], G.Int[0, 1_000_000]).Select(
            (inputs, outputs, tileWidth, steps, seed) =>
            {
                float[] adjoint = Floats.Uniform(steps * outputs, -4, 4, seed);
                bool[] spikes = [.. Floats.Uniform(steps * inputs, 0, 1, seed + 1L).Select(chance => chance < rate)];
                float[] running = Floats.Uniform(outputs * inputs, -4, 4, seed + 2L);
                return new EventGradientCase(new WeightLayout(outputs, inputs, tileWidth, HasZeroRow: true), steps, spikes, adjoint, running);
            });

    /// <summary>About that share of the spikes, and other adjoints.</summary>
    public EventGradientCase Keeping(double share)
    {
        float[] chances = Floats.Uniform(spikes.Length, 0, 1, 7);
        return new EventGradientCase(
            layout, steps, [.. spikes.Select((spike, index) => spike && chances[index] < share)], [.. adjoint.Select(value => 1.5f - value)], running);
    }

    /// <summary>The same inputs before <paramref name="count"/> inputs that never fire.</summary>
    public EventGradientCase WithSilentInputs(int count)
    {
        int inputs = layout.Inputs + count;
        bool[] wider = new bool[steps * inputs];
        for (int step = 0; step < steps; step++)
        {
            spikes.AsSpan(step * layout.Inputs, layout.Inputs).CopyTo(wider.AsSpan(step * inputs));
        }

        float[] sums = new float[layout.Outputs * inputs];
        for (int output = 0; output < layout.Outputs; output++)
        {
            running.AsSpan(output * layout.Inputs, layout.Inputs).CopyTo(sums.AsSpan(output * inputs));
        }

        return new EventGradientCase(layout with { Inputs = inputs }, steps, wider, adjoint, sums);
    }

    public override string ToString()
        => $"{layout}, {steps} steps, {spikes.Count(spike => spike)} spikes of {spikes.Length}";
}
