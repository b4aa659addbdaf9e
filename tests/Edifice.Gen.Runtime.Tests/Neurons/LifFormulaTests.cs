using System;
using System.Linq;
using CsCheck;
using Edifice.Neurons;
using Xunit;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>Every combination of choices against the language's description.</summary>
public sealed class LifFormulaTests
{
    public static TheoryData<string> Cases => LifCase.Names;

    public static TheoryData<string> SmoothCases => LifCase.NamesOf(options => options.IsSmooth);

    [Fact]
    public void Every_choice_meets_every_other()
    {
        for (int first = 0; first < LifOptions.Choices.Count; first++)
        {
            for (int second = first + 1; second < LifOptions.Choices.Count; second++)
            {
                Assert.Equal(
                    LifOptions.Choices[first].Count * LifOptions.Choices[second].Count,
                    LifOptions.All.Select(options => (options.Types[first], options.Types[second])).Distinct().Count());
            }
        }
    }

    [Theory, MemberData(nameof(Cases))]
    public void A_step_follows_the_description_and_its_adjoint_is_the_transposed_Jacobian(string name)
    {
        LifCase neuron = LifCase.Named(name);
        DoubleLif twin = new(neuron.Options, neuron.Options.Parameters);
        LifSteps.Ordinary.Sample(
            step =>
            {
                foreach (LaneImplementation lanes in LaneImplementation.Present.Where(lanes => lanes.Count == 1))
                {
                    LifStep after = step.Fresh();
                    neuron.Run(lanes, neuron.Options.Parameters, after);
                    for (int index = 0; index < LifSteps.Neurons; index++)
                    {
                        AssertLikeTwin(twin, step, after, index);
                    }
                }
            },
            iter: 50);
    }

    [Theory, MemberData(nameof(Cases))]
    public void Every_width_has_the_bits_of_one_lane(string name)
    {
        LifCase neuron = LifCase.Named(name);
        LifSteps.Any.Sample(
            step =>
            {
                foreach (IGrouping<bool, LaneImplementation> numericClass in LaneImplementation.Present.GroupBy(lanes => lanes.IsFused))
                {
                    LifStep expected = step.Fresh();
                    neuron.Run(numericClass.First().OneLane, neuron.Options.Parameters, expected);
                    foreach (LaneImplementation lanes in numericClass)
                    {
                        LifStep actual = step.Fresh();
                        neuron.Run(lanes, neuron.Options.Parameters, actual);
                        LifStep.AssertSameBits(expected, actual);
                    }
                }
            },
            iter: 5);
    }

    [Theory, MemberData(nameof(Cases))]
    public void Tape_values_that_no_choice_keeps_matter_to_the_gradient_by_beta_only(string name)
    {
        LifCase neuron = LifCase.Named(name);
        LaneImplementation one = LaneImplementation.Present[0];
        LifSteps.Ordinary.Sample(
            step =>
            {
                LifStep all = step.Fresh();
                neuron.Run(one, neuron.Options.Parameters, all);
                LifStep some = step.Fresh(
                    keepsBefore: KeptTapes.Of<ResetTiming>(neuron.Options.Timing).Contains("before"),
                    keepsDrive: KeptTapes.Of<ResetScope>(neuron.Options.Scope).Contains("drive"));
                neuron.Run(one, neuron.Options.Parameters, some);
                Bits.AssertSame(all.CurrentAdjoints, some.CurrentAdjoints);
                Bits.AssertSame(all.MembraneAdjoints, some.MembraneAdjoints);
                Bits.AssertSame(all.ThresholdAdjoints, some.ThresholdAdjoints);
            },
            iter: 10);
    }

    [Theory, MemberData(nameof(SmoothCases))]
    public void The_twin_of_smooth_spikes_has_the_gradients_of_its_finite_differences(string name)
    {
        const double Half = 1e-5;
        LifOptions options = LifCase.Named(name).Options;
        DoubleLif twin = new(options, options.Parameters with { Clip = float.PositiveInfinity });
        float[] numbers = Floats.Uniform(4 * 20, 0f, 1f, seed: 5);
        for (int index = 0; index < numbers.Length; index += 4)
        {
            LifPoint point = new((3 * numbers[index]) - 1, (4 * numbers[index + 1]) - 2, numbers[index + 2], 0.2 + numbers[index + 3]);
            LifOutcome here = twin.Step(point);
            Dual adjoint = here.Adjoint(0.7, -1.3);
            double Loss(LifPoint at) => twin.Step(at, frozen: here).Adjoint(0.7, -1.3).Value;
            double Difference(Func<double, LifPoint> moved) => (Loss(moved(Half)) - Loss(moved(-Half))) / (2 * Half);
            Assert.Equal(Difference(step => point with { Current = point.Current + step }), adjoint.ByCurrent, 1e-7);
            Assert.Equal(Difference(step => point with { Membrane = point.Membrane + step }), adjoint.ByMembrane, 1e-7);
            Assert.Equal(Difference(step => point with { Beta = point.Beta + step }), adjoint.ByBeta, 1e-7);
            Assert.Equal(Difference(step => point with { Threshold = point.Threshold + step }), adjoint.ByThreshold, 1e-7);
        }
    }

    private static void AssertLikeTwin(DoubleLif twin, LifStep before, LifStep after, int index)
    {
        LifPoint point = before.PointOf(index);
        Assert.Equal(before.Membranes[index], after.Before[index]);
        Assert.Equal(before.Currents[index], after.Drives[index]);
        Assert.Equal(twin.Step(point).Charged.Value, after.Charged[index], 1e-5);
        if (twin.IsAtCorner(point, after.Charged[index]))
        {
            return;
        }

        // From here on with the step's own u, so that only the formula at hand is measured.
        LifOutcome outcome = twin.Step(point, after.Charged[index]);
        Assert.Equal(outcome.Spike.Value, after.Spikes[index], 5e-6);
        Assert.Equal(outcome.Membrane.Value, after.Membranes[index], 5e-5);
        double spikeAdjoint = before.SpikeAdjoints[index];
        double membraneAdjoint = before.MembraneAdjoints[index];
        Dual adjoint = outcome.Adjoint(spikeAdjoint, membraneAdjoint);
        double bound = 3e-6 * (1 + adjoint.Steepness
            + (Math.Abs(spikeAdjoint) * outcome.Spike.Steepness)
            + (Math.Abs(membraneAdjoint) * (1 + Math.Abs(point.Membrane) + Math.Abs(point.Current)) * (4 + (4 * outcome.Spike.Steepness))));
        Assert.Equal(adjoint.ByCurrent, after.CurrentAdjoints[index], bound);
        Assert.Equal(adjoint.ByMembrane, after.MembraneAdjoints[index], bound);
        Assert.Equal(adjoint.ByBeta, after.BetaAdjoints[index], bound);
        Assert.Equal(adjoint.ByThreshold, after.ThresholdAdjoints[index], bound);
    }
}
