using System;
using System.Linq;
using CsCheck;
using Edifice.Neurons;
using Xunit;

namespace Edifice.Gen.Runtime.Tests;

public sealed class LifTests
{
    private const int Neurons = 64;

    private static readonly LifParameters Parameters = new() { Beta = 0.6f, Threshold = 0.9f, Slope = 10f, Gain = 0.7f, Clip = 8f };

    public static TheoryData<string> Cases => LifCase.Names;

    public static TheoryData<string> HardCases => [.. LifCase.All.Where(neuron => neuron.Spike == typeof(HardSpike)).Select(neuron => neuron.Name)];

    public static TheoryData<string> SmoothCases => [.. LifCase.All.Where(neuron => neuron.Spike == typeof(SmoothSpike)).Select(neuron => neuron.Name)];

    [Theory, MemberData(nameof(HardCases))]
    public void Lif_stays_silent_at_the_threshold(string name)
    {
        LifParameters parameters = Parameters with { Beta = 0.5f };
        LifStep atThreshold = RunEverywhere(name, parameters, current: 0.7f, membrane: 0.4f);
        Assert.Equal(0.9f, atThreshold.Charged[0]);
        Assert.Equal(0f, atThreshold.Spikes[0]);
        Assert.Equal(0.9f, atThreshold.Membranes[0]);

        LifStep above = RunEverywhere(name, parameters with { Beta = 0f }, current: MathF.BitIncrement(0.9f), membrane: 5f);
        Assert.Equal(1f, above.Spikes[0]);
    }

    [Theory]
    [InlineData(typeof(SubtractReset), 0.6f)]
    [InlineData(typeof(ZeroReset), 0f)]
    [InlineData(typeof(NoReset), 1.5f)]
    public void A_spike_resets_the_membrane(Type reset, float expected)
    {
        foreach (LifCase neuron in LifCase.All.Where(neuron => neuron.Reset == reset && neuron.Spike == typeof(HardSpike)))
        {
            LifStep step = RunEverywhere(neuron.Name, Parameters, current: 1.5f, membrane: 0f);
            Assert.Equal(1f, step.Spikes[0]);
            Assert.Equal(expected, step.Membranes[0]);
            Assert.Equal(1.5f, step.Charged[0]);
        }
    }

    [Theory, MemberData(nameof(HardCases))]
    public void A_tiny_membrane_is_stored_as_plus_zero(string name)
    {
        LifParameters parameters = Parameters with { Beta = 0.5f };
        foreach (float tiny in (float[])[1.9e-30f, -1.9e-30f, float.Epsilon, -float.Epsilon, -0f])
        {
            LifStep step = RunEverywhere(name, parameters, current: -0f, membrane: tiny);
            Assert.True(Bits.AreSame(0f, step.Membranes[0]));
            Assert.True(Bits.AreSame(0.5f * tiny, step.Charged[0]));        // only what is stored is flushed
        }

        Assert.Equal(1.05e-30f, RunEverywhere(name, parameters, current: 0f, membrane: 2.1e-30f).Membranes[0]);
        Assert.Equal(-1.05e-30f, RunEverywhere(name, parameters, current: 0f, membrane: -2.1e-30f).Membranes[0]);
    }

    [Theory, MemberData(nameof(Cases))]
    public void NaN_stays_in_the_membrane(string name)
    {
        Assert.True(float.IsNaN(RunEverywhere(name, Parameters, current: 0f, membrane: float.NaN).Membranes[0]));
        Assert.True(float.IsNaN(RunEverywhere(name, Parameters, current: float.NaN, membrane: 0f).Membranes[0]));
    }

    [Theory, MemberData(nameof(HardCases))]
    public void NaN_does_not_fire(string name)
        => Assert.Equal(0f, RunEverywhere(name, Parameters, current: float.NaN, membrane: 0f).Spikes[0]);

    [Theory, MemberData(nameof(HardCases))]
    public void Padding_stays_silent_and_without_gradient(string name)
    {
        LifStep step = RunEverywhere(name, Parameters, current: 0f, membrane: 0f, spikeAdjoint: 0f, membraneAdjoint: 0f);
        Assert.Equal(0f, step.Spikes[0]);
        Assert.True(Bits.AreSame(0f, step.Membranes[0]));
        Assert.Equal(0f, step.CurrentAdjoints[0]);
        Assert.Equal(0f, step.MembraneAdjoints[0]);
    }

    [Theory, MemberData(nameof(Cases))]
    public void Every_width_has_the_bits_of_one_lane(string name)
    {
        LifCase neuron = LifCase.Named(name);
        Floats.Any.Array[4 * Neurons].Sample(
            values =>
            {
                foreach (IGrouping<bool, LaneImplementation> numericClass in LaneImplementation.Present.GroupBy(lanes => lanes.IsFused))
                {
                    LifStep expected = StepOf(values);
                    neuron.Run(numericClass.First().OneLane, Parameters, expected);
                    foreach (LaneImplementation lanes in numericClass)
                    {
                        LifStep actual = StepOf(values);
                        neuron.Run(lanes, Parameters, actual);
                        LifStep.AssertSameBits(expected, actual);
                    }
                }
            },
            iter: 10);
    }

    [Theory, MemberData(nameof(Cases))]
    public void Step_and_Adjoint_agree_with_the_double_twin(string name)
    {
        LifCase neuron = LifCase.Named(name);
        DoubleLif twin = new(neuron, Parameters);
        Floats.Ordinary.Array[4 * Neurons].Sample(
            values =>
            {
                foreach (LaneImplementation lanes in LaneImplementation.Present.Where(lanes => lanes.Count == 1))
                {
                    LifStep before = StepOf(values);
                    LifStep after = StepOf(values);
                    neuron.Run(lanes, Parameters, after);
                    for (int index = 0; index < Neurons; index++)
                    {
                        AssertLikeTwin(twin, before, after, index);
                    }
                }
            },
            iter: 100);
    }

    [Theory, MemberData(nameof(SmoothCases))]
    public void The_twin_of_smooth_spikes_has_the_gradients_of_its_finite_differences(string name)
    {
        const double Step = 1e-5;
        LifCase neuron = LifCase.Named(name);
        DoubleLif twin = new(neuron, Parameters with { Clip = float.PositiveInfinity });
        foreach (float current in Floats.Uniform(50, -1f, 2f))
        {
            const double Membrane = 0.4;
            double frozen = twin.Fire(twin.Charge(current, Membrane));
            double Loss(double i, double v)
            {
                double charged = twin.Charge(i, v);
                double spike = twin.Fire(charged);
                return (0.7 * spike) - (1.3 * twin.Reset(charged, neuron.IsDetached ? frozen : spike));
            }

            (double byCurrent, double byMembrane) = twin.Adjoint(twin.Charge(current, Membrane), 0.7, -1.3);
            Assert.Equal((Loss(current + Step, Membrane) - Loss(current - Step, Membrane)) / (2 * Step), byCurrent, 1e-7);
            Assert.Equal((Loss(current, Membrane + Step) - Loss(current, Membrane - Step)) / (2 * Step), byMembrane, 1e-7);
        }
    }

    [Fact]
    public void A_smooth_spike_has_no_gradient_at_its_clip_and_beyond()
    {
        foreach (LifCase neuron in LifCase.All.Where(neuron => neuron.Spike == typeof(SmoothSpike) && neuron.Reset == typeof(NoReset)))
        {
            LifStep step = RunEverywhere(neuron.Name, Parameters with { Clip = 1f, Slope = 2f, Threshold = 1f }, current: 1.5f, membrane: 0f);
            Assert.Equal(step.MembraneAdjoints[0], Parameters.Beta * step.CurrentAdjoints[0]);
            Assert.Equal(0.5f, step.CurrentAdjoints[0]);        // the membrane's own gradient only
            Assert.Equal(1 / (1 + Math.Exp(-1)), step.Spikes[0], 1e-6);
        }
    }

    private static void AssertLikeTwin(DoubleLif twin, LifStep before, LifStep after, int index)
    {
        double charged = twin.Charge(before.Currents[index], before.Membranes[index]);
        Assert.Equal(charged, after.Charged[index], 2e-6);
        double distance = Math.Abs(charged - Parameters.Threshold);
        bool isAtCorner = distance < 1e-5 || Math.Abs((Parameters.Slope * distance) - Parameters.Clip) < 1e-3;
        if (isAtCorner)
        {
            return;
        }

        // From here on with the step's own u, so that only the formula at hand is measured.
        charged = after.Charged[index];
        double spike = twin.Fire(charged);
        Assert.Equal(spike, after.Spikes[index], 5e-6);
        Assert.Equal(twin.Reset(charged, spike), after.Membranes[index], 3e-5);
        (double current, double membrane) = twin.Adjoint(charged, before.SpikeAdjoints[index], before.MembraneAdjoints[index]);
        double scale = 1 + Math.Abs(current) + (10 * (Math.Abs(before.SpikeAdjoints[index]) + (Math.Abs(charged * before.MembraneAdjoints[index]))));
        Assert.Equal(current, after.CurrentAdjoints[index], 3e-6 * scale);
        Assert.Equal(membrane, after.MembraneAdjoints[index], 3e-6 * scale);
    }

    private static LifStep StepOf(float[] values)
        => new(values[..Neurons], values[Neurons..(2 * Neurons)], values[(2 * Neurons)..(3 * Neurons)], values[(3 * Neurons)..]);

    // One neuron in every lane of every implementation; all have to agree.
    private static LifStep RunEverywhere(
        string name, LifParameters parameters, float current, float membrane, float spikeAdjoint = 0.25f, float membraneAdjoint = 0.5f)
    {
        LifStep Fresh() => new(Filled(current), Filled(membrane), Filled(spikeAdjoint), Filled(membraneAdjoint));
        LifCase neuron = LifCase.Named(name);
        LifStep? result = null;
        foreach (LaneImplementation lanes in LaneImplementation.Present)
        {
            LifStep step = Fresh();
            neuron.Run(lanes, parameters, step);
            Assert.All(step.Spikes, value => Assert.True(Bits.AreSame(step.Spikes[0], value)));
            Assert.All(step.Membranes, value => Assert.True(Bits.AreSame(step.Membranes[0], value)));
            result ??= step;
            if (result.Spikes[0] is 0 or 1)
            {
                Bits.AssertSame(result.Spikes, step.Spikes);
            }
        }

        return result!;
    }

    private static float[] Filled(float value) => Enumerable.Repeat(value, 32).ToArray();
}
