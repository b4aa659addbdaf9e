using System;
using System.Collections.Generic;
using System.Linq;
using Edifice.Reference;

namespace Edifice.Conformance;

/// <summary>Runs a case through the public API and measures how far it is from what was recorded.</summary>
internal sealed class RecordedCase
{
    private readonly ConformanceCase _item;
    private readonly GoldenCase _golden;
    private readonly IReadOnlyDictionary<string, INetworkHandle> _networks;
    private readonly CaseMeasures _measures;

    private RecordedCase(ConformanceCase item, IReadOnlyDictionary<string, INetworkHandle> networks)
    {
        (_item, _golden, _networks) = (item, item.File.Case!, networks);
        _measures = new CaseMeasures(_golden.Network);
    }

    /// <param name="item">The case.</param>
    /// <param name="networks">The compiled networks by the names of their classes.</param>
    public static CaseMeasures Run(ConformanceCase item, IReadOnlyDictionary<string, INetworkHandle> networks)
    {
        RecordedCase run = new(item, networks);
        run.MeasureTraces();
        foreach (GoldenLoss loss in run._golden.Losses)
        {
            run.MeasureLoss(loss);
        }

        return run._measures;
    }

    private void MeasureTraces()
    {
        INetworkHandle network = Prepare(_item.Network);
        float[] input = Floats.OfInput(_golden.Network, _golden.Input);
        (float[] output, var traces) = network.Record(input);
        foreach ((string layer, GoldenTrace expected) in _golden.Traces)
        {
            string stage = _item.Network.Stages[layer];
            MeasureStage(layer, expected, traces[stage], network.Info.Traces.First(trace => trace.Stage == stage).Variables[0]);
        }

        double[] inOrder = _item.Network.IsPerStep ? Floats.InFileOrder(_golden.Network, output) : Floats.Doubles(output);
        _measures.Output.Add(Largest(_golden.Output.Values, inOrder, "the output"), "the output");
        float[] inferred = network.Forward(input);
        _measures.Output.Add(output.AsSpan().SequenceEqual(inferred) ? 0 : double.PositiveInfinity, "inference, whose bits are not those of the recording");
    }

    private void MeasureStage(string layer, GoldenTrace expected, IReadOnlyDictionary<string, float[]> actual, string output)
    {
        if (expected.Spikes is not null)
        {
            MeasureSpikes(layer, expected.Spikes.Values, Floats.InFileOrder(_golden.Network, actual[output]));
        }

        if (expected.SpikeSums is not null)
        {
            double[] spikes = Floats.InFileOrder(_golden.Network, actual[output]);
            double[] counts = expected.SpikeSums.Values;
            double[] sums = [.. counts.Select((_, index) => Enumerable.Range(0, _golden.Network.TimeSteps).Sum(
                step => spikes[(step * counts.Length) + index]))];
            double difference = counts.Zip(sums, (right, sum) => Math.Abs(right - sum)).Sum();
            // The mean over the steps of a smooth spike is as good as one of its values.
            (IsHard(layer) ? _measures.Spikes : _measures.Membrane).Add(
                IsHard(layer) ? difference : difference / _golden.Network.TimeSteps, $"spike counts of {layer}");
        }

        MeasureMembrane(layer, "membrane", expected.Membrane, actual);
        // A neuron that never fires has no membrane before a reset.
        MeasureMembrane(layer, "charged", actual.ContainsKey("charged") ? expected.MembranePre : null, actual);
    }

    /// <summary>Hard spikes are counted where they differ; smooth ones are as good as membranes.</summary>
    private void MeasureSpikes(string layer, double[] expected, double[] actual)
    {
        double largest = Largest(expected, actual, $"spikes of {layer}");
        if (IsHard(layer))
        {
            _measures.Spikes.Add(expected.Zip(actual).Count(pair => !pair.First.Equals(pair.Second)), $"spikes of {layer}");
        }
        else
        {
            _measures.Membrane.Add(largest, $"spikes of {layer}");
        }
    }

    private void MeasureMembrane(string layer, string variable, GoldenTensor? expected, IReadOnlyDictionary<string, float[]> actual)
    {
        if (expected is not null)
        {
            string where = $"{variable} of {layer}";
            _measures.Membrane.Add(Largest(expected.Values, Floats.InFileOrder(_golden.Network, actual[variable]), where), where);
        }
    }

    private void MeasureLoss(GoldenLoss loss)
    {
        GoldenDeclaration declared = loss.IsOnSpikes ? _item.SpikeNetwork! : _item.Network;
        INetworkHandle network = Prepare(declared);
        float[] input = Floats.OfInput(_golden.Network, _golden.Input);
        (float value, float[] outputGradient) = LossOfOutput.Of(loss, network.Forward(input), _golden.Network, declared.IsPerStep);
        _measures.Loss.Add(Measure.Relative(loss.Value, value), loss.Name);

        TrainingRun run = network.Train(input, outputGradient);
        foreach (string parameter in _golden.Network.Parameters.Keys.Append("input"))
        {
            double[] actual = parameter == "input" ? InputGradient(run) : Floats.Doubles(run.Gradients[declared.Tensors[parameter]]);
            GoldenGradient expected = loss.Gradients.GetValueOrDefault(parameter) ?? GoldenGradient.Zero(actual.Length);
            _measures.Gradients.Add(expected.Deviation(actual), $"{loss.Name} by {parameter}");
        }
    }

    private bool IsHard(string layer) => !_golden.Network.Layers.First(candidate => candidate.Name == layer).IsSmooth;

    private double[] InputGradient(TrainingRun run) => _golden.Network.Input == InputRule.Constant
        ? Floats.Doubles(run.InputGradients)
        : Floats.InFileOrder(_golden.Network, run.InputGradients);

    private INetworkHandle Prepare(GoldenDeclaration declared)
    {
        INetworkHandle network = _networks[declared.Declaration.Name];
        network.SetParameters(declared.Rename(_golden.Network.Parameters).ToDictionary(tensor => tensor.Key, tensor => Floats.Of(tensor.Value)));
        return network;
    }

    private static double Largest(double[] expected, double[] actual, string what)
    {
        if (expected.Length != actual.Length)
        {
            throw new InvalidOperationException($"For {what}, {expected.Length} numbers are recorded, but there are {actual.Length}.");
        }

        // NaN is larger than any number here.
        return expected.Zip(actual, (right, value) => Math.Abs(right - value)).DefaultIfEmpty(0).Aggregate(0.0, Math.Max);
    }
}
