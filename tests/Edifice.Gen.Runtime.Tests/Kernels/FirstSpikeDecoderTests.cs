using System.Linq;
using CsCheck;
using Edifice.CompilerServices;
using Xunit;

namespace Edifice.Gen.Runtime.Tests;

public sealed class FirstSpikeDecoderTests
{
    [Fact]
    public void The_time_is_the_step_of_the_first_spike_or_the_number_of_steps() => SpikeTrains.Any.Sample(
        trains =>
        {
            (int samples, NeuronShape shape) = (trains.Samples, trains.Shape);
            int stride = shape.Neurons + 5;
            float[] expected = new float[samples * stride];
            for (int index = 0; index < samples * shape.Neurons; index++)
            {
                (int sample, int neuron) = (index / shape.Neurons, index % shape.Neurons);
                expected[(sample * stride) + neuron] = TimeOf(trains, sample, neuron);
            }

            Fenced inference = Fenced.Room(expected.Length);
            Fenced training = Fenced.Room(expected.Length);
            Fenced kept = Fenced.Room(samples * shape.Padded);
            FirstSpikeDecoder.FromSpikes(samples, shape, trains.PlacedBits, inference.Span, stride, default, shape.Padded);
            FirstSpikeDecoder.FromSpikes(samples, shape, trains.PlacedBits, training.Span, stride, kept.Span, shape.Padded);
            inference.AssertHolds(expected, LaneWidth.Automatic);
            training.AssertHolds(expected, LaneWidth.Automatic);
            kept.AssertFencesStand();
        },
        iter: 100);

    [Fact]
    public void The_first_spike_or_the_last_step_of_silence_has_minus_the_gradient() => SpikeTrains.Any.Sample(
        trains =>
        {
            (int samples, NeuronShape shape) = (trains.Samples, trains.Shape);
            (int steps, int neurons, int padded) = (shape.TimeSteps, shape.Neurons, shape.Padded);
            float[] gradients = Floats.Uniform(samples * neurons, -4, 4, neurons);
            float[] expected = new float[samples * steps * padded];
            for (int index = 0; index < gradients.Length; index++)
            {
                (int sample, int neuron) = (index / neurons, index % neurons);
                int step = int.Min(TimeOf(trains, sample, neuron), steps - 1);
                expected[(((sample * steps) + step) * padded) + neuron] = -gradients[index];
            }

            Fenced kept = Fenced.Room(samples * padded);
            Fenced adjoint = Fenced.Room(expected.Length);
            FirstSpikeDecoder.FromSpikes(samples, shape, trains.PlacedBits, Fenced.Room(samples * neurons).Span, neurons, kept.Span, padded);
            FirstSpikeDecoder.Backward(samples, steps, neurons, gradients, neurons, kept.Span, padded, adjoint.Span, padded);
            adjoint.AssertHolds(expected, LaneWidth.Automatic);
        },
        iter: 100);

    private static int TimeOf(SpikeTrains trains, int sample, int neuron)
        => Enumerable.Range(0, trains.Shape.TimeSteps).TakeWhile(step => !trains[sample, step, neuron]).Count();
}
