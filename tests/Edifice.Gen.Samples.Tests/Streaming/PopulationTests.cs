using System;
using System.Linq;
using Edifice.Samples.Streaming;
using Xunit;

namespace Edifice.Gen.Samples.Tests.Streaming;

/// <summary>What a population says, and its adjoint.</summary>
public sealed class PopulationTests
{
    private const int Steps = 9;

    [Fact]
    public void Backward_is_the_adjoint_of_all_steps()
    {
        Random random = new(3);
        float[] spikes = [.. Enumerable.Range(0, Steps * Population.Neurons).Select(_ => (float)random.Next(2))];
        float[] traceGradients = [.. Enumerable.Range(0, Steps * Population.Kinds).Select(_ => random.NextSingle() - 0.5f)];
        float[] spikeGradients = new float[spikes.Length];
        Population.Backward(traceGradients, spikeGradients);

        // Linear: <traces(spikes), g> = <spikes, adjoint(g)>.
        double forward = Traces(spikes).Zip(traceGradients, (trace, gradient) => (double)trace * gradient).Sum();
        double backward = spikes.Zip(spikeGradients, (spike, gradient) => (double)spike * gradient).Sum();
        Assert.Equal(forward, backward, 1e-4);
        Assert.NotEqual(0, forward, 1e-2);
    }

    [Fact]
    public void A_raster_scrolls_and_shows_two_neurons_in_a_line()
    {
        Raster raster = new(columns: 3);
        float[] spikes = new float[Population.Neurons];
        spikes[0] = 1;
        raster.Add(spikes);
        spikes[1] = 1;
        raster.Add(spikes);
        spikes[0] = 0;
        raster.Add(spikes);
        Assert.Equal("▀█▄", raster.Text(0));
        raster.Add(new float[Population.Neurons]);
        Assert.Equal("█▄ ", raster.Text(0));
        Assert.Equal("   ", raster.Text(1));
    }

    private static float[] Traces(float[] spikes)
    {
        float[] traces = new float[Steps * Population.Kinds];
        float[] now = new float[Population.Kinds];
        for (int step = 0; step < Steps; step++)
        {
            Population.Step(spikes.AsSpan(step * Population.Neurons, Population.Neurons), now);
            now.CopyTo(traces, step * Population.Kinds);
        }

        return traces;
    }
}
