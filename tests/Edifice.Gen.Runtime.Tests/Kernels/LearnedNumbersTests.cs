using Edifice.CompilerServices;
using Xunit;

namespace Edifice.Gen.Runtime.Tests;

public sealed class LearnedNumbersTests
{
    private const float Infinity = float.PositiveInfinity;

    [Fact]
    public void One_number_goes_to_every_neuron_and_zero_to_the_padding()
    {
        Fenced row = Fenced.Room(16);
        LearnedNumbers.Spread(3, [0.25f, 9f], isPerNeuron: false, 0f, 1f, row.Span);
        row.AssertHolds([0.25f, 0.25f, 0.25f, .. new float[13]], LaneWidth.Automatic);
    }

    [Fact]
    public void A_number_per_neuron_goes_to_its_neuron()
    {
        Fenced row = Fenced.Room(16);
        LearnedNumbers.Spread(3, [0.25f, 0.5f, 0.75f, 9f], isPerNeuron: true, 0f, 1f, row.Span);
        row.AssertHolds([0.25f, 0.5f, 0.75f, .. new float[13]], LaneWidth.Automatic);
    }

    [Theory]
    [InlineData(-0.5f, 0f)]
    [InlineData(0f, 0f)]
    [InlineData(0.5f, 0.5f)]
    [InlineData(1f, 1f)]
    [InlineData(1.5f, 1f)]
    [InlineData(Infinity, 1f)]
    [InlineData(float.NaN, float.NaN)]
    public void The_effective_number_stays_in_its_range(float parameter, float effective)
    {
        float[] row = new float[16];
        LearnedNumbers.Spread(1, [parameter], isPerNeuron: false, 0f, 1f, row);
        Assert.True(Bits.AreSame(effective, row[0]));
        LearnedNumbers.Spread(1, [parameter], isPerNeuron: true, 0f, 1f, row);
        Assert.True(Bits.AreSame(effective, row[0]));
    }

    [Fact]
    public void Without_a_range_every_number_is_effective()
    {
        float[] row = new float[16];
        LearnedNumbers.Spread(2, [-1e30f, 1e30f], isPerNeuron: true, -Infinity, Infinity, row);
        Assert.Equal([-1e30f, 1e30f], row[..2]);
    }

    [Theory]
    [InlineData(-0.001f, 0f)]
    [InlineData(0f, 3f)]
    [InlineData(1f, 3f)]
    [InlineData(1.001f, 0f)]
    [InlineData(float.NaN, 0f)]
    public void The_gradient_passes_within_the_range_and_at_its_ends(float parameter, float gradient)
    {
        float[] shared = [0.5f];
        LearnedNumbers.AddGradient(2, [1f, 2f, 100f], [parameter], isPerNeuron: false, 0f, 1f, shared);
        Assert.Equal(0.5f + gradient, shared[0]);
        float[] own = [0.5f];
        LearnedNumbers.AddGradient(1, [3f, 100f], [parameter], isPerNeuron: true, 0f, 1f, own);
        Assert.Equal(0.5f + gradient, own[0]);
    }

    [Fact]
    public void Every_neurons_gradient_is_masked_by_its_own_number()
    {
        float[] gradient = [1f, 1f, 1f, 7f];
        LearnedNumbers.AddGradient(3, [10f, 20f, 30f, 40f], [0.5f, 1.5f, 0.25f, 0.5f], isPerNeuron: true, 0f, 1f, gradient);
        Assert.Equal([11f, 1f, 31f, 7f], gradient);
    }

    [Fact]
    public void The_gradient_of_one_number_for_all_is_summed_in_ascending_order()
    {
        // In single precision 2^24 + 1 stays 2^24: the order is seen in the sum.
        float[] gradient = [0f];
        LearnedNumbers.AddGradient(4, [16777216f, 1f, -16777216f, 1f, 5f], [0.5f], isPerNeuron: false, 0f, 1f, gradient);
        Assert.Equal(1f, gradient[0]);
    }
}
