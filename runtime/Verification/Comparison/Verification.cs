using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Edifice.Reference;

namespace Edifice;

/// <summary>Holds your own network against a slow, literal simulation in double precision.</summary>
/// <remarks>
/// The simulation follows from nothing but the network's Info and a copy of its parameters: one neuron, one step at a time, with a
/// hand-written back-propagation through time. It shares no code with the network's kernels.
/// </remarks>
/// <example><code>Console.WriteLine(Verification.Compare(network, images, labels));</code></example>
public static class Verification
{
    /// <summary>Compares spikes, membranes, output, and the gradients of the labels' cross entropy.</summary>
    /// <param name="network">Is run, not changed.</param>
    /// <param name="inputs">A batch as Forward takes it.</param>
    /// <param name="labels">[batch]; for an output per step the cross entropy is the mean over the steps.</param>
    /// <param name="options">Tolerances, models of neurons of your own, and more.</param>
    /// <exception cref="ArgumentException">The shapes do not fit, a label is no class, or a parameter is not finite.</exception>
    /// <exception cref="NotSupportedException">The network has a layer or an option that the reference does not know.</exception>
    public static VerificationReport Compare<TNetwork>(
        TNetwork network, ReadOnlySpan<float> inputs, ReadOnlySpan<int> labels, VerificationOptions? options = null)
        where TNetwork : class, ITrainableNetwork<TNetwork>
    {
        ReferenceNetwork reference = ReferenceOf(network, options);
        int batch = BatchOf<TNetwork>(reference, inputs.Length);
        int[] all = [.. labels];
        Require(all.Length == batch, nameof(labels), $"{batch} samples want a label each, and there are {all.Length} labels");
        int wrong = Array.FindIndex(all, label => label < 0 || label >= TNetwork.Info.OutputSize);
        Require(wrong < 0, nameof(labels), wrong < 0 ? "" : $"label {wrong} is {all[wrong]}, but {TNetwork.Info.Name} has the classes 0 to {TNetwork.Info.OutputSize - 1}");
        double scale = (options ?? new()).LogitScale;
        return Run(network, reference, inputs, batch, options, (first, run) =>
        {
            int samples = run.OutputSignal.Batch;
            int[] piece = all[first..(first + samples)];
            int[] repeated = [.. Enumerable.Repeat(piece, run.OutputSignal.StoredSteps).SelectMany(each => each)];
            double share = (double)samples / batch;
            return [.. CrossEntropy.Of(run.Output, repeated, scale).Gradient.Select(gradient => share * gradient)];
        });
    }

    /// <summary>Compares spikes, membranes, output, and the gradients that follow from the given ones.</summary>
    /// <param name="network">Is run, not changed.</param>
    /// <param name="inputs">A batch as Forward takes it.</param>
    /// <param name="outputGradients">In the shape of the output.</param>
    /// <param name="options">Tolerances, models of neurons of your own, and more.</param>
    /// <exception cref="ArgumentException">The shapes do not fit, a label is no class, or a parameter is not finite.</exception>
    /// <exception cref="NotSupportedException">The network has a layer or an option that the reference does not know.</exception>
    public static VerificationReport Compare<TNetwork>(
        TNetwork network, ReadOnlySpan<float> inputs, ReadOnlySpan<float> outputGradients, VerificationOptions? options = null)
        where TNetwork : class, ITrainableNetwork<TNetwork>
    {
        ReferenceNetwork reference = ReferenceOf(network, options);
        int batch = BatchOf<TNetwork>(reference, inputs.Length);
        int length = TNetwork.Info.OutputSize * (reference.OutputIsPerStep ? reference.TimeSteps : 1);
        float[] all = [.. outputGradients];
        Require(all.Length == batch * length, nameof(outputGradients), $"{batch} samples have {batch * length} outputs; there are {all.Length} gradients");
        return Run(network, reference, inputs, batch, options, (first, run) =>
        {
            int samples = run.OutputSignal.Batch;
            double[] piece = [.. all.AsSpan(first * length, samples * length).ToArray().Select(gradient => (double)gradient)];
            return run.OutputSignal.IsPerStep ? SampleOrder.ToSteps<double>(piece, samples, reference.TimeSteps) : piece;
        });
    }

    /// <summary>The simulation that a network's Info and its parameters, as they are now, stand for.</summary>
    /// <param name="network">Its parameters are copied.</param>
    /// <param name="models">The models of its neurons; those of this library by default.</param>
    /// <exception cref="ArgumentException">A parameter is not finite.</exception>
    /// <exception cref="NotSupportedException">The network has a layer or an option that the reference does not know.</exception>
    public static ReferenceNetwork Interpret<TNetwork>(TNetwork network, NeuronModels? models = null)
        where TNetwork : class, ISpikingNetwork<TNetwork>
    {
        ArgumentNullException.ThrowIfNull(network);
        Dictionary<string, double[]> tensors = TNetwork.Info.Parameters.ToDictionary(
            tensor => tensor.Name, tensor => Finite(network, tensor));
        return NetworkInterpreter.Interpret(TNetwork.Info, tensors, models);
    }

    private static double[] Finite<TNetwork>(TNetwork network, TensorInfo tensor)
        where TNetwork : class, ISpikingNetwork<TNetwork>
    {
        float[] values = network.Parameters.CopyOf(tensor.Name);
        int wrong = Array.FindIndex(values, value => !float.IsFinite(value));
        if (wrong >= 0)
        {
            int columns = tensor.IsMatrix ? tensor.Layout.Inputs : 1;
            string place = tensor.IsMatrix ? $"{wrong / columns}, {wrong % columns}" : $"{wrong}";
            string value = values[wrong].ToString(CultureInfo.InvariantCulture);
            throw new ArgumentException($"{tensor.Name}[{place}] is {value}: nothing that follows from it can be compared. Draw or load the parameters again.", nameof(network));
        }

        return [.. values.Select(value => (double)value)];
    }

    private static VerificationReport Run<TNetwork>(
        TNetwork network, ReferenceNetwork reference, ReadOnlySpan<float> inputs, int batch, VerificationOptions? options,
        Func<int, ReferenceRun, double[]> outputGradients)
        where TNetwork : class, ITrainableNetwork<TNetwork>
    {
        VerificationOptions chosen = options ?? new();
        ArgumentOutOfRangeException.ThrowIfLessThan(chosen.PieceSize, 1, nameof(options));
        return new NetworkComparison<TNetwork>(network, reference, chosen).Run(inputs, batch, outputGradients);
    }

    private static ReferenceNetwork ReferenceOf<TNetwork>(TNetwork network, VerificationOptions? options)
        where TNetwork : class, ITrainableNetwork<TNetwork> => options?.Reference ?? Interpret(network, options?.Models);

    private static int BatchOf<TNetwork>(ReferenceNetwork reference, int inputs)
        where TNetwork : class, ITrainableNetwork<TNetwork>
    {
        int length = TNetwork.Info.InputSize * (reference.InputIsPerStep ? reference.TimeSteps : 1);
        Require(inputs > 0 && inputs % length == 0, nameof(inputs), $"{TNetwork.Info.Name} takes {length} numbers per sample; there are {inputs}");
        return inputs / length;
    }

    private static void Require(bool isGood, string argument, string problem)
    {
        if (!isGood)
        {
            throw new ArgumentException($"{char.ToUpperInvariant(problem[0])}{problem[1..]}.", argument);
        }
    }
}
