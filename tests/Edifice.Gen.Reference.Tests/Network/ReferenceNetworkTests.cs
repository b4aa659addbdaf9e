using System;
using System.Linq;
using Xunit;

namespace Edifice.Reference.Tests;

public sealed class ReferenceNetworkTests
{
    private static readonly LifModel Integrator = new() { Beta = 1, Threshold = 1 };

    [Fact]
    public void A_static_current_is_presented_in_every_step()
    {
        ReferenceNetwork network = new(4, 1, [new NeuronLayer("output", 1, Integrator), new DecodeLayer()]);
        ReferenceRun run = network.Run([0.75], batch: 1);

        NeuronTrace neurons = run.Neurons("output");
        Assert.Equal([0.75, 1.5, 1.25, 1], neurons.Charged);
        Assert.Equal([0.75, 0.5, 0.25, 1], neurons.Membrane);
        Assert.Equal([0, 1, 1, 0], neurons.Spikes);
        Assert.Equal([0.5], run.Output);
        Assert.Equal(0, run.Margin);
    }

    [Fact]
    public void Layers_of_every_kind_may_follow_each_other()
    {
        ReferenceNetwork network = new(6, 2,
        [
            new NeuronLayer("a", 2, Integrator),
            new NeuronLayer("b", 2, Integrator),
            new DenseLayer("c", 2, 3, HasBias: true),
            new DenseLayer("d", 3, 2, HasBias: false),
            new DecodeLayer(),
            new DenseLayer("e", 2, 5, HasBias: false),
            new NeuronLayer("e", 5, Integrator),
            new DecodeLayer(),
        ]);
        ReferenceRun run = network.Run(new double[6], batch: 3);
        Assert.Equal(15, run.Output.Length);
        Assert.Equal(6, network.Backward(run, new double[15]).Input.Length);
        Assert.Equal(["c.weight", "c.bias", "d.weight", "e.weight"], network.Parameters.Select(parameter => parameter.Key));
    }

    [Fact]
    public void What_does_not_fit_is_refused()
    {
        Assert.Throws<InvalidOperationException>(() => new ReferenceNetwork(2, 1, [new DecodeLayer()]).Run([1], 1));
        Assert.Throws<ArgumentException>(() => new ReferenceNetwork(2, 1, [new NeuronLayer("a", 1, Integrator)]) { InputIsPerStep = true }.Run([1], 1));
        Assert.Throws<InvalidOperationException>(() => new ReferenceNetwork(2, 1, [new DenseLayer("a", 2, 1, HasBias: false)]).Run([1], 1));
        Assert.Throws<ArgumentException>(() => new ReferenceNetwork(2, 1, [new DenseLayer("a", 1, 1, HasBias: false)]).Run([1, 2, 3], 2));
    }
}
