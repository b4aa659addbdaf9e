using System;
using System.Linq;
using Xunit;

namespace Edifice.Golden.Tests;

/// <summary>A user's neuron in a user's hands: it trains, and it shows what happens inside.</summary>
public sealed class AdaptiveClassifierTests
{
    private const int Classes = 3;
    private const int Samples = 36;

    [Fact]
    public void A_few_steps_of_Adam_lower_the_loss_clearly()
    {
        AdaptiveClassifier network = new(seed: 5);
        using TrainingWorkspace<AdaptiveClassifier> training = AdaptiveClassifier.CreateTrainingWorkspace(Samples);
        using GradientBlock<AdaptiveClassifier> gradients = AdaptiveClassifier.CreateGradients();
        using Adam<AdaptiveClassifier> adam = new(learningRate: 0.02f);
        float[] inputs = Problem(out float[] targets);
        float[] outputs = new float[targets.Length];
        float[] outputGradients = new float[targets.Length];
        float[] losses = new float[40];
        for (int step = 0; step < losses.Length; step++)
        {
            network.Forward(inputs, outputs, training);
            losses[step] = Loss.MeanSquaredError(outputs, targets, outputGradients);
            gradients.Clear();
            network.Backward(outputGradients, gradients, training);
            adam.Step(network.Parameters, gradients);
        }

        Assert.True(losses[^1] < 0.3 * losses[0], $"{losses[0]} became {losses[^1]}");
    }

    [Fact]
    public void A_recording_shows_states_and_tape_by_their_names_in_the_formula()
    {
        AdaptiveClassifier network = new(seed: 5);
        float[] inputs = Problem(out float[] targets);
        float[] outputs = new float[targets.Length];
        using Recording<AdaptiveClassifier> recording = AdaptiveClassifier.CreateRecording(Samples);
        network.Forward(inputs, outputs, recording);
        StageRecording hidden = recording.Stage("hidden1");
        TraceView adaptation = hidden.Variable("adaptation");
        TraceView threshold = hidden.Variable("threshold");
        Assert.InRange(hidden.MeanRate(), 0.01, 0.9);
        Assert.Equal((Samples, 20, 24), (adaptation.BatchSize, adaptation.TimeSteps, adaptation.Neurons));
        for (int sample = 0; sample < Samples; sample++)
        {
            for (int neuron = 0; neuron < adaptation.Neurons; neuron++)
            {
                float before = 0;
                for (int step = 0; step < adaptation.TimeSteps; step++)
                {
                    float spike = hidden.Spikes[sample, step, neuron];
                    float reset = hidden.Charged[sample, step, neuron] - (spike * threshold[sample, step, neuron]);
                    Assert.Equal(spike, hidden.Charged[sample, step, neuron] > threshold[sample, step, neuron] ? 1 : 0);
                    Assert.Equal(0.8f + before, threshold[sample, step, neuron]);
                    Assert.Equal(reset, hidden.Membrane[sample, step, neuron], 1e-6f);
                    Assert.Equal((0.9f * before) + (0.2f * spike), adaptation[sample, step, neuron], 1e-6f);
                    before = adaptation[sample, step, neuron];
                }
            }
        }
    }

    [Fact]
    public void Recordings_and_layers_list_what_the_neuron_has()
    {
        NetworkInfo info = AdaptiveClassifier.Info;
        Assert.All(info.Traces, trace => Assert.Equal(["spike", "current", "membrane", "adaptation", "charged", "threshold"], trace.Variables));
        LayerInfo neuron = info.Layers.First(layer => layer.Kind == "AdaptiveLif");
        Assert.Equal(
            [
                ("Adaptation", "Slight"), ("TauMembrane", "4"), ("Rho", "0.9"), ("LearnRho", "Fixed"), ("InitialAdaptation", "0"), ("Jump", "0.2"),
                ("Threshold", "0.8"), ("Slope", "4"), ("Firing", "Hard"),
            ],
            neuron.Options.Select(option => (option.Key, option.Value)));
        using Recording<AdaptiveClassifier> recording = AdaptiveClassifier.CreateRecording(1);
        new AdaptiveClassifier(seed: 1).Forward(
            new float[AdaptiveClassifier.InputSize], new float[AdaptiveClassifier.OutputSize], recording);
        ArgumentException error = Assert.Throws<ArgumentException>(() => recording.Stage("output").Variable("adaption").BatchSize);
        Assert.Contains("spike, current, membrane, adaptation, charged, threshold", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_neuron_of_a_referenced_assembly_is_a_layer_too()
    {
        INetworkHandle elsewhere = NetworkCompiler.Compile(
            typeof(AdaptiveClassifier).Assembly,
            "using Edifice; using Edifice.Golden.Tests; [SpikingNetwork(NumTimesteps = 20)] [Input(8)] [Dense(24)] [AdaptiveLif] "
            + "[Dense(3)] [AdaptiveLif(Firing = Firing.Hard)] [Decode] public sealed partial class Elsewhere;").Values.Single();
        NetworkHandle<AdaptiveClassifier> here = new();
        elsewhere.SetParameters(here.GetParameters());
        float[] inputs = Problem(out float[] targets);
        Closeness.AssertSameBits(here.Forward(inputs, LaneWidth.Automatic), elsewhere.Forward(inputs), "output");
        Closeness.AssertSameBits(
            here.Train(inputs, targets, LaneWidth.Automatic, Samples).Storage, elsewhere.Train(inputs, targets).Storage, "gradients");
    }

    // Three patterns with a little noise each.
    private static float[] Problem(out float[] targets)
    {
        Random random = new(11);
        int features = AdaptiveClassifier.Info.InputSize;
        float[] inputs = new float[Samples * features];
        targets = new float[Samples * Classes];
        for (int sample = 0; sample < Samples; sample++)
        {
            for (int feature = 0; feature < features; feature++)
            {
                inputs[(sample * features) + feature] = (feature % Classes == sample % Classes ? 1f : 0f) + (0.3f * random.NextSingle());
            }

            targets[(sample * Classes) + (sample % Classes)] = 0.8f;
        }

        return inputs;
    }
}
