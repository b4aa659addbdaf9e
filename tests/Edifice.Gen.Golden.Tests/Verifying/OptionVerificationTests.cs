using System.Linq;
using Edifice.Reference;
using Xunit;
using Xunit.Abstractions;

namespace Edifice.Golden.Tests;

/// <summary>Learned numbers, delays, starts, presets and a leaky integrator in one network.</summary>
[SpikingNetwork(NumTimesteps = 12)]
[Input(9)]
[Dense(24)]
[Lif(Tau = 4, Decay = Decay.Euler, LearnBeta = Learning.PerNeuron, LearnThreshold = Learning.PerLayer, ResetTiming = ResetTiming.NextStep,
    InputScaling = InputScaling.OneMinusBeta, InputGain = 3, RestPotential = 0.125, InitialMembrane = 0.25)]
[Dense(17)]
[Lif(Compatibility = Compatibility.SpikingJelly, Beta = 0.5)]
[Dense(17)]
[Lif(Compatibility = Compatibility.Norse, Tau = 3, Reset = Reset.Value, ResetValue = -0.5)]
[Dense(12)]
[Lif(Compatibility = Compatibility.SnnTorch, Beta = 0.75, LearnThreshold = Learning.PerNeuron, ResetTiming = ResetTiming.SnnTorchNoDelay)]
[Dense(5)]
[LeakyIntegrator(Beta = 0.875, LearnBeta = Learning.PerLayer, InputGain = 0.5)]
[Decode(Decoding.Rate)]
public sealed partial class OptionNetwork;

/// <summary>The interpreter knows every option of the neurons.</summary>
public sealed class OptionVerificationTests(ITestOutputHelper output)
{
    // The first that keeps away from thresholds.
    private static readonly int Seed = Enumerable.Range(1, 20).First(seed => Compare(seed, reference: null).IsConclusive);

    [Fact]
    public void Every_option_agrees()
    {
        VerificationReport report = Compare(Seed, reference: null);
        output.WriteLine(report.ToString());
        Assert.True(report.Passed, report.ToString());
    }

    [Theory]
    [InlineData("hidden1.beta", "hidden1")]
    [InlineData("hidden1.threshold", "hidden1")]
    [InlineData("hidden4.threshold", "hidden4")]
    [InlineData("output.beta", "output")]
    public void A_wrong_learned_number_is_found_in_its_stage(string tensor, string stage)
    {
        ReferenceNetwork reference = Verification.Interpret(LivelyNetwork.Create<OptionNetwork>(Seed));
        double[] numbers = reference.Parameter(tensor);
        for (int index = 0; index < numbers.Length; index++)
        {
            numbers[index] *= 0.8;
        }

        VerificationReport report = Compare(Seed, reference);
        Assert.False(report.Passed);
        Assert.Equal(stage, report.FirstFlip?.Place.Name ?? report.Membrane!.Place.Name);
    }

    private static VerificationReport Compare(int seed, ReferenceNetwork? reference) => Verification.Compare(
        LivelyNetwork.Create<OptionNetwork>(seed), LivelyNetwork.Inputs<OptionNetwork>(seed), LivelyNetwork.Labels<OptionNetwork>(),
        new() { Reference = reference });
}
