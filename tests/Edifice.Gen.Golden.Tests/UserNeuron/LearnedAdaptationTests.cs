using System;
using System.Collections.Generic;
using System.Linq;
using Edifice.Reference;
using Xunit;

namespace Edifice.Golden.Tests;

/// <summary>Trained numbers, starts and presets of a neuron that stands in the user's assembly.</summary>
public sealed class LearnedAdaptationTests
{
    private const int Batch = 35;
    private const int Neurons = 21;
    private const int TimeSteps = 14;
    private const string Rho = "senses.rho";

    [Fact]
    public void Presets_and_declarations_say_what_trained_numbers_begin_with()
    {
        NetworkHandle<LearnedAdaptation> network = new();
        TensorInfo rho = Assert.Single(network.Info.Parameters);
        Assert.Equal((Rho, false, 0.75f, 0f, 1f), (rho.Name, rho.IsMatrix, rho.InitialValue, rho.Least, rho.Greatest));
        Assert.Equal(Enumerable.Repeat(0.75f, Neurons), network.GetParameters()[Rho]);
        Assert.Contains(new("Overrides", "Jump = 0.375 instead of Jump = 0.5"), network.Info.Layers[1].Options);

        IReadOnlyDictionary<string, float[]> stack = new NetworkHandle<SmoothLearnedAdaptation>().GetParameters();
        Assert.Equal([0.75f], stack["hidden1.rho"]);
        Assert.Equal([0.9f], stack["output.rho"]);
    }

    [Fact]
    public void Rates_and_gradients_by_a_number_per_neuron_agree_with_the_twin()
    {
        NetworkHandle<LearnedAdaptation> network = new();
        float[] rhos = Uniform(new Random(3), Neurons, 0.5f, 0.95f);
        network.SetParameters(new Dictionary<string, float[]> { [Rho] = rhos });
        float[] currents = Currents(rhos);
        float[] weights = Weights(currents.Length);
        double[] rates = new double[currents.Length];
        double[] gradient = new double[Neurons];
        for (int index = 0; index < currents.Length; index++)
        {
            (rates[index], double byRho, _) = Twin(rhos[index % Neurons]).Run(currents[index]);
            gradient[index % Neurons] += weights[index] * byRho;
        }

        TrainingRun run = network.Train(currents, weights, LaneWidth.Automatic, Batch);
        Assert.InRange(rates.Average(), 0.1, 0.9);
        Closeness.AssertWithin(rates, run.Output, 1e-6, "rates");
        Closeness.AssertWithinShare(gradient, run.Gradients[Rho], 5e-4, Rho);
    }

    [Fact]
    public void Gradients_by_one_number_for_all_neurons_agree_with_finite_differences()
    {
        NetworkHandle<SmoothLearnedAdaptation> network = new();
        Random random = new(5);
        Dictionary<string, float[]> parameters = network.GetParameters().ToDictionary();
        parameters["hidden1.bias"] = Uniform(random, 18, 0.2f, 1f);
        network.SetParameters(parameters);
        float[] inputs = Uniform(random, Batch * 9, 0, 1);
        float[] weights = Weights(Batch * 3);
        TrainingRun run = network.Train(inputs, weights, LaneWidth.Automatic, Batch);
        Closeness.AssertWithin(Stack(parameters, 0.75f, 0.9f, inputs), run.Output, 1e-5, "rates");

        double Loss(double[] rho) => Stack(parameters, rho[0], rho[1], inputs).Zip(weights, (output, weight) => output * weight).Sum();
        double[] rho = [0.75f, 0.9f];
        Assert.Equal(FiniteDifference.FivePoint(() => Loss(rho), rho, 0, 1e-4), run.Gradients["hidden1.rho"][0], 2e-4);
        Assert.Equal(FiniteDifference.FivePoint(() => Loss(rho), rho, 1, 1e-4), run.Gradients["output.rho"][0], 2e-4);
        Assert.True(Math.Abs(run.Gradients["hidden1.rho"][0]) > 0.01 && Math.Abs(run.Gradients["output.rho"][0]) > 0.01);
    }

    [Theory]
    [InlineData(1.5f, 1f)]
    [InlineData(-0.25f, 0f)]
    public void A_number_out_of_its_range_counts_as_the_ranges_end_and_has_no_gradient(float parameter, float effective)
    {
        NetworkHandle<LearnedAdaptation> network = new();
        float[] rhos = [.. Enumerable.Repeat(0.5f, Neurons - 1), parameter];
        float[] currents = Uniform(new Random(7), Batch * Neurons, 0, 2);
        network.SetParameters(new Dictionary<string, float[]> { [Rho] = rhos });
        TrainingRun outside = network.Train(currents, Weights(currents.Length), LaneWidth.Automatic, Batch);
        rhos[^1] = effective;
        network.SetParameters(new Dictionary<string, float[]> { [Rho] = rhos });
        TrainingRun atEnd = network.Train(currents, Weights(currents.Length), LaneWidth.Automatic, Batch);
        Closeness.AssertSameBits(atEnd.Output, outside.Output, "output");
        Closeness.AssertSameBits(atEnd.Gradients[Rho].AsSpan(..^1), outside.Gradients[Rho].AsSpan(..^1), "gradients of the others");
        Assert.Equal(0f, outside.Gradients[Rho][^1]);
        Assert.NotEqual(0f, atEnd.Gradients[Rho][^1]);
    }

    [Fact]
    public void Every_width_and_whole_chunks_give_the_same_bits()
    {
        foreach (INetworkHandle network in (INetworkHandle[])[new NetworkHandle<LearnedAdaptation>(), new NetworkHandle<SmoothLearnedAdaptation>()])
        {
            float[] inputs = Uniform(new Random(9), Batch * network.Info.InputSize, 0, 2);
            float[] weights = Weights(Batch * network.Info.OutputSize);
            TrainingRun whole = network.Train(inputs, weights);
            foreach (LaneWidth lanes in (LaneWidth[])[LaneWidth.One, LaneWidth.Four, LaneWidth.Eight, LaneWidth.Sixteen])
            {
                TrainingRun other = network.Train(inputs, weights, lanes);
                Closeness.AssertSameBits(whole.Output, other.Output, $"output at {lanes}");
                Closeness.AssertSameBits(whole.Storage, other.Storage, $"gradients at {lanes}");
                Closeness.AssertSameBits(whole.Output, network.Forward(inputs, lanes), $"inference at {lanes}");
            }

            Closeness.AssertSameBits(whole.Storage, network.Train(inputs, weights, pieceSize: 16).Storage, "gradients in pieces of 16");
        }
    }

    [Fact]
    public void A_recording_begins_at_the_start_and_keeps_what_the_gradient_needs()
    {
        NetworkHandle<LearnedAdaptation> network = new();
        float[] currents = Uniform(new Random(11), Neurons, 0, 2);
        IReadOnlyDictionary<string, float[]> senses = network.Record(currents, LaneWidth.Automatic).Traces["senses"];
        Assert.Equal(["spike", "current", "membrane", "adaptation", "charged", "threshold", "before"], senses.Keys);
        Assert.Equal(Enumerable.Repeat(0.25f, Neurons), senses["before"].Take(Neurons));
        Assert.Equal(currents, senses["current"].Take(Neurons));
        Assert.Equal(senses["adaptation"].SkipLast(Neurons), senses["before"].Skip(Neurons));
    }

    [Fact]
    public void A_stream_takes_the_trained_numbers_and_begins_at_the_start()
    {
        LearnedAdaptation network = new(seed: 1);
        network.Parameters.Tensor(Rho).CopyFrom(Uniform(new Random(3), Neurons, 0.5f, 1.25f));
        float[] currents = Uniform(new Random(13), Neurons, 0, 2);
        using Recording<LearnedAdaptation> recording = LearnedAdaptation.CreateRecording(batchSize: 1);
        network.Forward(currents, new float[Neurons], recording);
        using SpikeStream<LearnedAdaptation> stream = LearnedAdaptation.CreateStream();
        float[] spikes = new float[Neurons];
        for (int step = 0; step < TimeSteps; step++)
        {
            network.Step(currents, spikes, stream);
            Closeness.AssertSameBits(recording.Stage("senses").Spikes.Row(0, step), spikes, $"spikes of step {step}");
        }
    }

    private static AdaptiveTwin Twin(float rho) => new(rho, 0.375, Start: 0.25, TimeSteps);

    private static double[] Stack(Dictionary<string, float[]> parameters, double hidden, double output, float[] inputs)
    {
        AdaptiveLifModel smooth = new() { IsSmooth = true };
        ReferenceNetwork twin = new(11, 9,
        [
            new DenseLayer("hidden1", 9, 18, HasBias: true), new NeuronLayer("hidden1", 18, smooth with { Rho = hidden }),
            new DenseLayer("output", 18, 3, HasBias: true), new NeuronLayer("output", 3, smooth with { Rho = output }),
            new DecodeLayer(),
        ]);
        foreach ((string name, double[] values) in twin.Parameters)
        {
            Array.Copy(parameters[name], values, values.Length);
        }

        return twin.Run([.. inputs.Select(value => (double)value)], Batch).Output;
    }

    // Currents at which no membrane comes nearer to its threshold than single precision may move it.
    private static float[] Currents(float[] rhos)
    {
        Random random = new(4);
        float[] currents = new float[Batch * Neurons];
        for (int index = 0; index < currents.Length; index++)
        {
            do
            {
                currents[index] = 2 * random.NextSingle();
            }
            while (Twin(rhos[index % Neurons]).Run(currents[index]).Margin < 1e-4);
        }

        return currents;
    }

    // Some gradient by the output, of both signs.
    private static float[] Weights(int count) => [.. Enumerable.Range(0, count).Select(index => (float)Math.Sin(1 + (1.3 * index)))];

    private static float[] Uniform(Random random, int count, float least, float most)
        => [.. Enumerable.Range(0, count).Select(_ => least + ((most - least) * random.NextSingle()))];
}
