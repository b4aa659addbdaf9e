using System;
using System.Linq;
using CsCheck;
using Xunit;

namespace Edifice.Gen.Runtime.Tests;

public sealed class LeakyIntegratorTests
{
    public static TheoryData<string> Cases => LeakyIntegratorCase.Names;

    [Theory, MemberData(nameof(Cases))]
    public void A_step_follows_the_description_and_its_adjoint_is_the_transposed_Jacobian(string name)
    {
        LeakyIntegratorCase neuron = LeakyIntegratorCase.Named(name);
        LifSteps.Ordinary.Sample(
            before =>
            {
                foreach (LaneImplementation lanes in LaneImplementation.Present.Where(lanes => lanes.Count == 1))
                {
                    LifStep after = before.Fresh();
                    neuron.Run(lanes, after);
                    for (int index = 0; index < LifSteps.Neurons; index++)
                    {
                        AssertLikeTwin(neuron, before, after, index);
                    }
                }
            },
            iter: 50);
    }

    [Theory, MemberData(nameof(Cases))]
    public void The_twin_has_the_gradients_of_its_finite_differences(string name)
    {
        LeakyIntegratorCase neuron = LeakyIntegratorCase.Named(name);
        LifPoint point = new(0.8, -0.3, 0.6, 0);
        Dual output = neuron.Output(point);
        double Difference(Func<double, LifPoint> moved) => (neuron.Output(moved(1e-4)).Value - neuron.Output(moved(-1e-4)).Value) / 2e-4;
        Assert.Equal(Difference(step => point with { Current = point.Current + step }), output.ByCurrent, 1e-10);
        Assert.Equal(Difference(step => point with { Membrane = point.Membrane + step }), output.ByMembrane, 1e-10);
        Assert.Equal(Difference(step => point with { Beta = point.Beta + step }), output.ByBeta, 1e-10);
    }

    [Theory, MemberData(nameof(Cases))]
    public void Every_width_has_the_bits_of_one_lane(string name)
    {
        LeakyIntegratorCase neuron = LeakyIntegratorCase.Named(name);
        LifSteps.Any.Sample(
            before =>
            {
                foreach (LaneImplementation lanes in LaneImplementation.Present)
                {
                    LifStep expected = before.Fresh();
                    neuron.Run(lanes.OneLane, expected);
                    LifStep actual = before.Fresh();
                    neuron.Run(lanes, actual);
                    LifStep.AssertSameBits(expected, actual);
                }
            },
            iter: 20);
    }

    [Theory, MemberData(nameof(Cases))]
    public void Tape_values_that_are_not_kept_matter_to_the_gradient_by_beta_only(string name)
    {
        LeakyIntegratorCase neuron = LeakyIntegratorCase.Named(name);
        LifStep all = LifStep.Of(1.5f, membrane: -0.5f);
        LifStep none = all.Fresh(keepsBefore: false, keepsDrive: false);
        neuron.Run(LaneImplementation.Present[0], all);
        neuron.Run(LaneImplementation.Present[0], none);
        Bits.AssertSame(all.CurrentAdjoints, none.CurrentAdjoints);
        Bits.AssertSame(all.MembraneAdjoints, none.MembraneAdjoints);
    }

    [Theory, MemberData(nameof(Cases))]
    public void Membranes_start_where_the_declaration_says(string name)
    {
        LeakyIntegratorCase neuron = LeakyIntegratorCase.Named(name);
        foreach (LaneImplementation lanes in LaneImplementation.Present)
        {
            float[] membranes = new float[32];
            neuron.Start(lanes, membranes);
            Assert.All(membranes, membrane => Assert.Equal(neuron.Parameters.InitialMembrane, membrane));
        }
    }

    [Fact]
    public void A_tiny_membrane_is_given_and_stored_as_plus_zero()
    {
        foreach (float tiny in (float[])[1.9e-30f, -1.9e-30f, float.Epsilon, -0f])
        {
            LifStep step = LifStep.Of(-0f, membrane: tiny);
            LeakyIntegratorCase.All[0].Run(LaneImplementation.Present[0], step);
            Assert.True(Bits.AreSame(0f, step.Membranes[0]));
            Assert.True(Bits.AreSame(0f, step.Spikes[0]));
        }
    }

    [Theory, MemberData(nameof(Cases))]
    public void Padding_stays_without_gradient(string name)
    {
        LifStep step = LifStep.Of(0f, membrane: 0f, beta: 0f, spikeAdjoint: 0f, membraneAdjoint: 0f);
        LeakyIntegratorCase.Named(name).Run(LaneImplementation.Present[0], step);
        Assert.Equal(0f, step.CurrentAdjoints[0]);
        Assert.Equal(0f, step.MembraneAdjoints[0]);
        Assert.Equal(0f, step.BetaAdjoints[0]);
    }

    [Theory, MemberData(nameof(Cases))]
    public void NaN_stays_in_the_membrane(string name)
    {
        LifStep step = LifStep.Of(float.NaN, membrane: 0f);
        LeakyIntegratorCase.Named(name).Run(LaneImplementation.Present[0], step);
        Assert.True(float.IsNaN(step.Membranes[0]));
    }

    private static void AssertLikeTwin(LeakyIntegratorCase neuron, LifStep before, LifStep after, int index)
    {
        LifPoint point = before.PointOf(index);
        Dual output = neuron.Output(point);
        Assert.Equal(output.Value, after.Spikes[index], 3e-6);
        Assert.Equal(after.Spikes[index], after.Membranes[index]);
        Assert.Equal(before.Membranes[index], after.Before[index]);
        Assert.Equal(before.Currents[index], after.Drives[index]);
        Dual adjoint = (before.SpikeAdjoints[index] + (double)before.MembraneAdjoints[index]) * output;
        Assert.Equal(adjoint.ByCurrent, after.CurrentAdjoints[index], 1e-5);
        Assert.Equal(adjoint.ByMembrane, after.MembraneAdjoints[index], 1e-5);
        Assert.Equal(adjoint.ByBeta, after.BetaAdjoints[index], 3e-5);
    }
}
