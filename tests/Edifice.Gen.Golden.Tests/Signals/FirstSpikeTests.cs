using System.Linq;
using Xunit;

namespace Edifice.Golden.Tests;

/// <summary>The gradient of a first spike's time, by hand.</summary>
public sealed class FirstSpikeTests
{
    private const string Declaration = """
        using Edifice;
        [SpikingNetwork(NumTimesteps = 4)]
        [Input(3, PerStep = true)]
        [Lif(Beta = 0.5, Threshold = 1, Slope = 25)]
        [Decode(Decoding.FirstSpike)]
        public sealed partial class Answer;
        """;

    [Fact]
    public void A_gradient_flows_through_the_first_spike_and_for_silence_through_the_last_step()
    {
        INetworkHandle network = NetworkCompiler.Compile(Declaration)["Answer"];

        // The first neuron charges 0.6 and 1.2 and fires in step 1, then again in step 3; the second stays silent at 0.4,
        // 0.6, 0.7, 0.75; the third fires at once and never again.
        float[] input =
        [
            0.6f, 0.4f, 1.5f,
            0.9f, 0.4f, 0f,
            0f, 0.4f, 0f,
            2f, 0.4f, 0f,
        ];
        TrainingRun run = network.Train(input, [2f, -3f, 0.5f]);

        // dI[t] = β^(k - t) · -g · f'(u[k] - θ) for t up to the spike's step k: the reset is detached, and 1 before it.
        double first = -2 * Derivative(0.2);
        double silent = 3 * Derivative(-0.25);
        double third = -0.5 * Derivative(0.5);
        double[] expected =
        [
            0.5 * first, 0.125 * silent, third,
            first, 0.25 * silent, 0,
            0, 0.5 * silent, 0,
            0, silent, 0,
        ];
        Assert.Equal([1f, 4f, 0f], run.Output);
        Closeness.AssertWithin(expected, run.InputGradients, 1e-4, "input gradients");
    }

    [Fact]
    public void Spikes_of_the_caller_have_the_gradient_themselves()
    {
        INetworkHandle network = NetworkCompiler.Compile(
            "using Edifice; [SpikingNetwork(NumTimesteps = 3)][Input(3, Spikes = true)][Decode(Decoding.FirstSpike)] public sealed partial class Race;")["Race"];
        TrainingRun run = network.Train([0, 1, 0, 1, 1, 0, 1, 0, 0], [2f, 3f, 4f]);
        Assert.Equal([1f, 0f, 3f], run.Output);
        Assert.Equal([0f, -3f, 0f, -2f, 0f, 0f, 0f, 0f, -4f], run.InputGradients.Select(gradient => gradient + 0f));
    }

    /// <summary>The fast sigmoid's surrogate derivative of slope 25.</summary>
    private static double Derivative(double overThreshold)
    {
        double width = 1 + (25 * System.Math.Abs(overThreshold));
        return 25 / (width * width);
    }
}
