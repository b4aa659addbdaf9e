using System;
using System.Collections.Generic;
using System.Linq;
using Edifice.Reference;

namespace Edifice;

/// <summary>Runs a network and its reference on one batch, piece by piece, and collects what differs.</summary>
internal sealed class NetworkComparison<TNetwork>
    where TNetwork : class, ITrainableNetwork<TNetwork>
{
    private readonly TNetwork _network;
    private readonly ReferenceNetwork _reference;
    private readonly VerificationOptions _options;
    private readonly List<StageComparison> _stages = [.. TNetwork.Info.Traces.Select(trace => new StageComparison(trace.Stage))];
    private readonly WorstDifference _output = new();
    private readonly WorstDifference _inputGradient = new(WorstDifference.LeastGradient);
    private Gradients? _gradients;
    private Gradients? _squares;
    private double _spikeMargin = double.PositiveInfinity;
    private double _gradientMargin = double.PositiveInfinity;

    public NetworkComparison(TNetwork network, ReferenceNetwork reference, VerificationOptions options) =>
        (_network, _reference, _options) = (network, reference, options);

    /// <summary>Compares the whole batch.</summary>
    /// <param name="inputs">As the network takes them.</param>
    /// <param name="batch">The number of samples.</param>
    /// <param name="outputGradients">
    /// From a piece's first sample and its reference run to the loss's gradient by its output, in the order of the simulation.
    /// </param>
    public VerificationReport Run(ReadOnlySpan<float> inputs, int batch, Func<int, ReferenceRun, double[]> outputGradients)
    {
        int piece = Math.Min(_options.PieceSize, batch);
        int length = inputs.Length / batch;
        using Recording<TNetwork> recording = TNetwork.CreateRecording(piece, _options.Lanes);
        using TrainingWorkspace<TNetwork> training = TNetwork.CreateTrainingWorkspace(piece, _options.Lanes);
        using GradientBlock<TNetwork> gradients = TNetwork.CreateGradients();
        for (int first = 0; first < batch; first += piece)
        {
            int samples = Math.Min(piece, batch - first);
            ReadOnlySpan<float> input = inputs.Slice(first * length, samples * length);
            ReferenceRun run = _reference.Run(InReferenceOrder(input, samples), samples);
            _spikeMargin = Math.Min(_spikeMargin, run.SpikeMargin);
            _gradientMargin = Math.Min(_gradientMargin, run.GradientMargin);
            CompareRecording(input, run, recording, first);
            CompareTraining(input, run, outputGradients(first, run), training, gradients, first);
        }

        return Report(batch, ParameterGradients(gradients).Append(_inputGradient));
    }

    private void CompareRecording(ReadOnlySpan<float> input, ReferenceRun run, Recording<TNetwork> recording, int first)
    {
        float[] output = new float[run.Output.Length];
        _network.Forward(input, output, recording);
        CompareOutput(run, output, "recorded", first);
        foreach ((StageComparison stage, TraceInfo trace) in _stages.Zip(TNetwork.Info.Traces))
        {
            stage.Add(run.Neurons(trace.Stage), trace, variable => recording.Stage(trace.Stage).Variable(variable).ToArray(), first);
        }
    }

    private void CompareTraining(
        ReadOnlySpan<float> input, ReferenceRun run, double[] outputGradients, TrainingWorkspace<TNetwork> training, GradientBlock<TNetwork> gradients, int first)
    {
        float[] output = new float[run.Output.Length];
        float[] inputGradients = new float[input.Length];
        float[] rounded = [.. outputGradients.Select(gradient => (float)gradient)];
        _network.Forward(input, output, training);
        CompareOutput(run, output, "training", first);
        _network.Backward(InNetworkOrder(run.OutputSignal, rounded), inputGradients, gradients, training);

        double[] given = [.. rounded.Select(gradient => (double)gradient)];
        Gradients expected = _reference.Backward(run, given);
        Gradients squares = _reference.BackwardSquares(run, given);
        ReferenceSignal inputSignal = run.Layers[0].Input;
        Compare(_inputGradient, expected.Input, inputSignal, inputGradients, "input", "gradient", first, squares.Input);
        _gradients = Sum(_gradients, expected);
        _squares = Sum(_squares, squares);
    }

    private static Gradients Sum(Gradients? sums, Gradients piece)
    {
        sums?.Add(piece);
        return sums ?? piece;
    }

    private void CompareOutput(ReferenceRun run, float[] output, string pass, int first) =>
        Compare(_output, run.Output, run.OutputSignal, output, "output", pass, first);

    /// <summary>Compares what is [T, samples, n] or [samples, n] in the reference with the same in the order of spans.</summary>
    private static void Compare(WorstDifference worst, double[] expected, ReferenceSignal shape, float[] actual, string name, string variable, int first, double[]? squares = null)
    {
        for (int position = 0; position < expected.Length; position++)
        {
            int neuron = position % shape.Width;
            int sample = position / shape.Width % shape.Batch;
            int step = position / (shape.Width * shape.Batch);
            int own = ((sample * shape.StoredSteps) + step) * shape.Width + neuron;
            Place place = new(name, variable, first + sample, shape.IsPerStep ? step : null, neuron, null);
            worst.Add(expected[position], actual[own], place, squares is null ? 0 : Math.Sqrt(squares[position]));
        }
    }

    private IEnumerable<WorstDifference> ParameterGradients(GradientBlock<TNetwork> gradients)
    {
        foreach (TensorInfo tensor in TNetwork.Info.Parameters)
        {
            WorstDifference worst = new(WorstDifference.LeastGradient);
            double[] expected = _gradients![tensor.Name];
            double[] squares = _squares![tensor.Name];
            float[] actual = gradients.Tensor(tensor.Name).ToArray();
            int columns = tensor.IsMatrix ? tensor.Layout.Inputs : 1;
            for (int index = 0; index < expected.Length; index++)
            {
                Place place = new(tensor.Name, "gradient", null, null, index / columns, tensor.IsMatrix ? index % columns : null);
                worst.Add(expected[index], actual[index], place, Math.Sqrt(squares[index]));
            }

            yield return worst;
        }
    }

    private VerificationReport Report(int batch, IEnumerable<WorstDifference> gradients) => new()
    {
        Network = TNetwork.Info.Name,
        Samples = batch,
        Tolerances = _options.Tolerances,
        Spikes = _stages.Sum(stage => stage.Spikes),
        Flips = _stages.Sum(stage => stage.Flips),
        FirstFlip = _stages.Select(stage => stage.FirstFlip).FirstOrDefault(flip => flip is not null),
        Membrane = WorstMembrane(),
        Output = _output.Result,
        Gradient = Worst(gradients),
        SpikeMargin = _spikeMargin,
        GradientMargin = _gradientMargin,
    };

    /// <summary>Of the first stage that is out of tolerance, from which later ones follow; else of all.</summary>
    private Disagreement? WorstMembrane() =>
        _stages.Select(stage => stage.Membranes.Result).FirstOrDefault(worst => worst?.Error > _options.Tolerances.Membrane)
        ?? Worst(_stages.Select(stage => stage.Membranes));

    private static Disagreement? Worst(IEnumerable<WorstDifference> differences) =>
        differences.Select(difference => difference.Result).OfType<Disagreement>().MaxBy(worst => worst.Error);

    private double[] InReferenceOrder(ReadOnlySpan<float> input, int samples)
    {
        double[] values = new double[input.Length];
        for (int index = 0; index < values.Length; index++)
        {
            values[index] = input[index];
        }

        return _reference.InputIsPerStep ? SampleOrder.ToSteps<double>(values, samples, _reference.TimeSteps) : values;
    }

    private static float[] InNetworkOrder(ReferenceSignal shape, float[] values) =>
        shape.IsPerStep ? SampleOrder.ToSamples<float>(values, shape.Batch, shape.StoredSteps) : values;
}
