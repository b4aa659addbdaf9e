using System;
using System.Collections.Generic;
using System.Linq;

namespace Edifice.Golden.Tests;

/// <inheritdoc/>
internal sealed class NetworkHandle<TNetwork> : INetworkHandle
    where TNetwork : class, ITrainableNetwork<TNetwork>
{
    private readonly TNetwork network = TNetwork.Create(seed: 1);

    public NetworkInfo Info => TNetwork.Info;

    public void SetParameters(IReadOnlyDictionary<string, float[]> parameters)
    {
        foreach (TensorInfo tensor in Info.Parameters)
        {
            network.Parameters.Tensor(tensor.Name).CopyFrom(parameters[tensor.Name]);
        }
    }

    public IReadOnlyDictionary<string, float[]> GetParameters()
        => Info.Parameters.ToDictionary(tensor => tensor.Name, tensor => network.Parameters.Tensor(tensor.Name).ToArray());

    public float[] Forward(float[] input, LaneWidth lanes)
    {
        int batch = input.Length / Info.InputSize;
        using Workspace<TNetwork> workspace = TNetwork.CreateWorkspace(batch, lanes);
        float[] output = new float[batch * Info.OutputSize];
        network.Forward(input, output, workspace);
        return output;
    }

    public (float[] Output, IReadOnlyDictionary<string, IReadOnlyDictionary<string, float[]>> Traces) Record(float[] input, LaneWidth lanes)
    {
        int batch = input.Length / Info.InputSize;
        using Recording<TNetwork> recording = TNetwork.CreateRecording(batch, lanes);
        float[] output = new float[batch * Info.OutputSize];
        network.Forward(input, output, recording);
        Dictionary<string, IReadOnlyDictionary<string, float[]>> traces = [];
        foreach (TraceInfo trace in Info.Traces)
        {
            traces[trace.Stage] = trace.Variables.ToDictionary(name => name, name => recording.Stage(trace.Stage).Variable(name).ToArray());
        }

        return (output, traces);
    }

    public TrainingRun Train(float[] input, float[] outputGradients, LaneWidth lanes, int pieceSize)
    {
        int batch = input.Length / Info.InputSize;
        int piece = Math.Min(pieceSize, batch);
        using TrainingWorkspace<TNetwork> training = TNetwork.CreateTrainingWorkspace(piece, lanes);
        using GradientBlock<TNetwork> gradients = TNetwork.CreateGradients();
        float[] output = new float[batch * Info.OutputSize];
        float[] inputGradients = new float[input.Length];
        for (int first = 0; first < batch; first += piece)
        {
            int count = Math.Min(piece, batch - first);
            Range inputs = (first * Info.InputSize)..((first + count) * Info.InputSize);
            Range outputs = (first * Info.OutputSize)..((first + count) * Info.OutputSize);
            network.Forward(input.AsSpan(inputs), output.AsSpan(outputs), training);
            network.Backward(outputGradients.AsSpan(outputs), inputGradients.AsSpan(inputs), gradients, training);
        }

        Dictionary<string, float[]> byName = Info.Parameters.ToDictionary(tensor => tensor.Name, tensor => gradients.Tensor(tensor.Name).ToArray());
        return new TrainingRun(output, byName, inputGradients, gradients.Storage.ToArray());
    }

    public float[] TrainWithAdam(IEnumerable<(float[] Input, int[] Labels)> steps, float learningRate, float beta1, float beta2, float epsilon)
    {
        Adam<TNetwork> adam = new(learningRate, beta1, beta2, epsilon);
        using GradientBlock<TNetwork> gradients = TNetwork.CreateGradients();
        List<float> losses = [];
        foreach ((float[] input, int[] labels) in steps)
        {
            using TrainingWorkspace<TNetwork> training = TNetwork.CreateTrainingWorkspace(labels.Length);
            float[] output = new float[labels.Length * Info.OutputSize];
            float[] outputGradients = new float[output.Length];
            network.Forward(input, output, training);
            losses.Add(Loss.CrossEntropy(output, labels, outputGradients));
            gradients.Clear();
            network.Backward(outputGradients, gradients, training);
            adam.Step(network.Parameters, gradients);
        }

        return [.. losses];
    }
}
