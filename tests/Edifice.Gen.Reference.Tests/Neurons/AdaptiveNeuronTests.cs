using System;
using System.Linq;
using Xunit;
using Xunit.Abstractions;

namespace Edifice.Reference.Tests;

public sealed class AdaptiveNeuronTests(ITestOutputHelper output)
{
    [Fact]
    public void A_neuron_of_two_states_has_the_gradient_of_its_finite_differences()
    {
        AdaptiveNeuron model = new(Beta: 0.8, Threshold: 0.6, Slope: 4, Rho: 0.9, Jump: 0.3);
        ReferenceNetwork network = new(9, 4,
        [
            new DenseLayer("first", 4, 5, HasBias: true) { Weight = Waves(20), Bias = Waves(5) },
            new NeuronLayer("first", 5, model),
            new DenseLayer("second", 5, 3, HasBias: false) { Weight = Waves(15) },
            new NeuronLayer("second", 3, model),
            new DecodeLayer(),
        ]);

        double deviation = GradientCheck.Deviation(network, Waves(8), batch: 2, elements: 20);
        output.WriteLine($"{deviation:E1}");
        Assert.InRange(deviation, 0, 1e-8);
    }

    private static double[] Waves(int count) => [.. Enumerable.Range(1, count).Select(i => 0.4 + Math.Sin(1.7 * i))];
}
