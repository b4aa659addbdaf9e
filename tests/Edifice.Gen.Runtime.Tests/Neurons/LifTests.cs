using System;
using System.Linq;
using Edifice.Neurons;
using Xunit;

namespace Edifice.Gen.Runtime.Tests;

public sealed class LifTests
{
    // Numbers with few bits, and nothing beside the current: what a step gives is exact.
    private static readonly LifParameters s_plain = new() { InputGain = 1f, ResetValue = 0.125f, Slope = 4f, Gain = 0.5f, Clip = 8f };

    public static TheoryData<string> Cases => LifCase.Names;

    public static TheoryData<string> HardCases => LifCase.NamesOf(options => !options.IsSmooth);

    [Theory, MemberData(nameof(HardCases))]
    public void At_the_threshold_only_the_comparison_that_includes_it_fires(string name)
    {
        LifOptions options = LifCase.Named(name).Options;
        bool fires = options.Comparison == typeof(FiresAtOrAbove);
        LifStep atThreshold = RunEverywhere(name, s_plain, LifStep.Of(CurrentFor(options, 0.5f), membrane: 0.5f));
        Assert.Equal(0.75f, atThreshold.Charged[0]);
        Assert.Equal(fires ? 1f : 0f, atThreshold.Spikes[0]);
        Assert.Equal(fires && options.Timing != typeof(NextStepReset) ? AfterSpike(options, 0.75f) : 0.75f, atThreshold.Membranes[0]);

        Assert.Equal(1f, RunEverywhere(name, s_plain, LifStep.Of(MathF.BitIncrement(0.75f), membrane: 0f, beta: 0f)).Spikes[0]);
        Assert.Equal(0f, RunEverywhere(name, s_plain, LifStep.Of(MathF.BitDecrement(0.75f), membrane: 0f, beta: 0f)).Spikes[0]);
    }

    [Theory, MemberData(nameof(HardCases))]
    public void A_delayed_reset_compares_the_old_membrane_in_the_same_way(string name)
    {
        LifOptions options = LifCase.Named(name).Options;
        bool resets = options.IsDelayed && options.Comparison == typeof(FiresAtOrAbove);
        LifStep step = RunEverywhere(name, s_plain, LifStep.Of(CurrentFor(options, 0.25f), membrane: 0.75f));
        bool resetsState = options.Scope == typeof(StateScope) && options.Reset != typeof(SubtractReset);
        float expected = !resets ? 0.625f : resetsState ? (0.5f * AfterSpike(options, 0.75f)) + 0.25f : AfterSpike(options, 0.625f);
        Assert.Equal(expected, step.Charged[0]);
    }

    [Theory, MemberData(nameof(HardCases))]
    public void A_spike_resets_the_membrane_at_once_or_in_the_next_step(string name)
    {
        LifOptions options = LifCase.Named(name).Options;
        LifStep step = RunEverywhere(name, s_plain, LifStep.Of(CurrentFor(options, 1.5f), membrane: 0f));
        Assert.Equal(1f, step.Spikes[0]);
        Assert.Equal(1.5f, step.Charged[0]);
        Assert.Equal(options.Timing == typeof(NextStepReset) ? 1.5f : AfterSpike(options, 1.5f), step.Membranes[0]);
    }

    [Theory, MemberData(nameof(HardCases))]
    public void A_tiny_membrane_is_stored_as_plus_zero(string name)
    {
        foreach (float tiny in (float[])[1.9e-30f, -1.9e-30f, float.Epsilon, -float.Epsilon, -0f])
        {
            LifStep step = RunEverywhere(name, s_plain, LifStep.Of(-0f, membrane: tiny));
            Assert.True(Bits.AreSame(0f, step.Membranes[0]));
            Assert.Equal(0.5f * tiny, step.Charged[0]);        // only what is stored is flushed
        }

        Assert.Equal(1.05e-30f, RunEverywhere(name, s_plain, LifStep.Of(0f, membrane: 2.1e-30f)).Membranes[0]);
        Assert.Equal(-1.05e-30f, RunEverywhere(name, s_plain, LifStep.Of(0f, membrane: -2.1e-30f)).Membranes[0]);
    }

    [Theory, MemberData(nameof(Cases))]
    public void NaN_stays_in_the_membrane(string name)
    {
        LifParameters parameters = LifCase.Named(name).Options.Parameters;
        Assert.True(float.IsNaN(RunEverywhere(name, parameters, LifStep.Of(0f, membrane: float.NaN)).Membranes[0]));
        Assert.True(float.IsNaN(RunEverywhere(name, parameters, LifStep.Of(float.NaN, membrane: 0f)).Membranes[0]));
    }

    [Theory, MemberData(nameof(HardCases))]
    public void NaN_fires_only_where_the_threshold_itself_does(string name) => Assert.Equal(
        LifCase.Named(name).Options.Comparison == typeof(FiresAtOrAbove) ? 1f : 0f,
        RunEverywhere(name, s_plain, LifStep.Of(float.NaN, membrane: 0f)).Spikes[0]);

    [Theory, MemberData(nameof(Cases))]
    public void Padding_stays_without_gradient(string name)
    {
        // Padded rows of trained numbers are zeros; constants are the same in the padding.
        foreach ((float beta, float threshold) in ((float, float)[])[(0.5f, 0.75f), (0f, 0f)])
        {
            LifStep step = RunEverywhere(
                name, LifCase.Named(name).Options.Parameters, LifStep.Of(0f, membrane: 0f, beta, threshold, spikeAdjoint: 0f, membraneAdjoint: 0f));
            Assert.Equal(0f, step.CurrentAdjoints[0]);
            Assert.Equal(0f, step.MembraneAdjoints[0]);
            Assert.Equal(0f, step.BetaAdjoints[0]);
            Assert.Equal(0f, step.ThresholdAdjoints[0]);
        }
    }

    [Theory, MemberData(nameof(Cases))]
    public void Membranes_start_where_the_declaration_says(string name)
    {
        LifCase neuron = LifCase.Named(name);
        foreach (LaneImplementation lanes in LaneImplementation.Present)
        {
            float[] membranes = new float[32];
            neuron.Start(lanes, membranes);
            Assert.All(membranes, membrane => Assert.Equal(neuron.Options.Parameters.InitialMembrane, membrane));
        }
    }

    [Fact]
    public void A_smooth_spike_has_no_gradient_at_its_clip_and_beyond()
    {
        foreach (LifCase neuron in LifCase.All.Where(neuron => neuron.Options.IsSmooth && neuron.Options.Reset == typeof(NoReset)))
        {
            LifParameters parameters = s_plain with { Clip = 1f, Slope = 2f };
            LifStep step = RunEverywhere(neuron.Name, parameters, LifStep.Of(CurrentFor(neuron.Options, 1.25f), membrane: 0f));
            Assert.Equal(1 / (1 + Math.Exp(-1)), step.Spikes[0], 1e-6);
            Assert.Equal(0.25f, step.MembraneAdjoints[0]);        // β times the membrane's own gradient, and no more
            Assert.Equal(0f, step.ThresholdAdjoints[0]);
        }
    }

    // The current that makes in, with a β of one half.
    private static float CurrentFor(LifOptions options, float input) => options.Scaling == typeof(DecayScaledInput) ? 2 * input : input;

    private static float AfterSpike(LifOptions options, float charged)
        => options.Reset == typeof(SubtractReset) ? charged - 0.75f
            : options.Reset == typeof(ZeroReset) ? 0f
            : options.Reset == typeof(ValueReset) ? s_plain.ResetValue
            : charged;

    // One neuron in every lane of every implementation; all have to agree.
    private static LifStep RunEverywhere(string name, LifParameters parameters, LifStep fresh)
    {
        LifCase neuron = LifCase.Named(name);
        LifStep? result = null;
        foreach (LaneImplementation lanes in LaneImplementation.Present)
        {
            LifStep step = fresh.Fresh();
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
}
