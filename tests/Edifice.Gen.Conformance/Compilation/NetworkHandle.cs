using System;
using System.Collections.Generic;
using System.Linq;

namespace Edifice.Conformance;

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

    public float[] Forward(float[] input, LaneWidth lanes, WorkerTeam? team = null)
    {
        int batch = input.Length / Info.InputLength;
        using Workspace<TNetwork> workspace = team is null ? TNetwork.CreateWorkspace(batch, lanes) : TNetwork.CreateWorkspace(batch, team, lanes);
        float[] output = new float[batch * Info.OutputLength];
        network.Forward(input, output, workspace);
        return output;
    }

    public (float[] Output, IReadOnlyDictionary<string, IReadOnlyDictionary<string, float[]>> Traces) Record(float[] input, LaneWidth lanes)
    {
        int batch = input.Length / Info.InputLength;
        using Recording<TNetwork> recording = TNetwork.CreateRecording(batch, lanes);
        float[] output = new float[batch * Info.OutputLength];
        network.Forward(input, output, recording);
        Dictionary<string, IReadOnlyDictionary<string, float[]>> traces = [];
        foreach (TraceInfo trace in Info.Traces)
        {
            traces[trace.Stage] = trace.Variables.ToDictionary(name => name, name => recording.Stage(trace.Stage).Variable(name).ToArray());
        }

        return (output, traces);
    }

    public TrainingRun Train(
        float[] input, float[] outputGradients, LaneWidth lanes, int pieceSize, WorkerTeam? team = null, SpikeRatePenalty[]? penalties = null)
    {
        int batch = input.Length / Info.InputLength;
        int piece = Math.Min(pieceSize, batch);
        using TrainingWorkspace<TNetwork> training =
            team is null ? TNetwork.CreateTrainingWorkspace(piece, lanes) : TNetwork.CreateTrainingWorkspace(piece, team, lanes);
        using GradientBlock<TNetwork> gradients = TNetwork.CreateGradients();
        using SpikeRates<TNetwork>? rates = penalties is null ? null : new(piece, penalties);
        training.Rates = rates;
        float[] output = new float[batch * Info.OutputLength];
        float[] inputGradients = new float[input.Length];
        for (int first = 0; first < batch; first += piece)
        {
            int count = Math.Min(piece, batch - first);
            Range inputs = (first * Info.InputLength)..((first + count) * Info.InputLength);
            Range outputs = (first * Info.OutputLength)..((first + count) * Info.OutputLength);
            network.Forward(input.AsSpan(inputs), output.AsSpan(outputs), training);
            network.Backward(outputGradients.AsSpan(outputs), inputGradients.AsSpan(inputs), gradients, training);
        }

        Dictionary<string, float[]> byName = Info.Parameters.ToDictionary(tensor => tensor.Name, tensor => gradients.Tensor(tensor.Name).ToArray());
        return new TrainingRun(output, byName, inputGradients, gradients.Storage.ToArray())
        {
            Penalty = rates?.Penalty ?? 0,
            Rates = Info.Traces.Where(trace => trace.RateOffset is not null && rates is not null)
                .ToDictionary(trace => trace.Stage, trace => rates!.OfNeurons(trace.Stage).ToArray()),
        };
    }

    public float[] GradientsAlone(float[] input, float[] outputGradients)
    {
        int batch = input.Length / Info.InputLength;
        using TrainingWorkspace<TNetwork> training = TNetwork.CreateTrainingWorkspace(batch);
        using GradientBlock<TNetwork> gradients = TNetwork.CreateGradients();
        network.Forward(input, new float[batch * Info.OutputLength], training);
        network.Backward(outputGradients, gradients, training);
        return gradients.Storage.ToArray();
    }

    public float[] Optimize(IEnumerable<(float[] Input, int[] Labels)> steps, OptimizerSettings settings)
    {
        (Action<ParameterBlock<TNetwork>, GradientBlock<TNetwork>> step, IDisposable memory) = settings.Create<TNetwork>();
        using IDisposable held = memory;
        using GradientBlock<TNetwork> gradients = TNetwork.CreateGradients();
        List<float> losses = [];
        foreach ((float[] input, int[] labels) in steps)
        {
            using TrainingWorkspace<TNetwork> training = TNetwork.CreateTrainingWorkspace(labels.Length);
            float[] output = new float[labels.Length * Info.OutputLength];
            float[] outputGradients = new float[output.Length];
            network.Forward(input, output, training);
            losses.Add(Loss.CrossEntropy(output, labels, outputGradients));
            gradients.Clear();
            network.Backward(outputGradients, gradients, training);
            step(network.Parameters, gradients);
        }

        return [.. losses];
    }

    // Which networks have a stream is known at run time only: the method is closed over the network's type then.
    public StreamedRun? Stream(float[] input) => network.GetType().GetInterfaces().Any(type => type.Name.StartsWith("IStreamingNetwork", StringComparison.Ordinal))
        ? (StreamedRun)typeof(StreamedRun).GetMethod(nameof(StreamedRun.Of))!.MakeGenericMethod(typeof(TNetwork)).Invoke(null, [network, input])!
        : null;
}
