using System;
using System.Linq;
using Edifice.Reference;

namespace Edifice.Golden.Tests;

/// <summary>A network whose neurons fire, with inputs for it.</summary>
internal static class LivelyNetwork
{
    public const int Batch = 21;

    /// <summary>Weights so large, and biases so high, that currents lie around the threshold.</summary>
    public static TNetwork Create<TNetwork>(int seed)
        where TNetwork : class, ITrainableNetwork<TNetwork>
    {
        TNetwork network = TNetwork.Create(seed);
        foreach (TensorInfo tensor in TNetwork.Info.Parameters.Where(IsOfSynapse))
        {
            MatrixView view = network.Parameters.Tensor(tensor.Name);
            float shift = tensor.IsMatrix ? 1f / tensor.FanIn : 0.1f;
            view.CopyFrom([.. view.ToArray().Select(value => (2 * value) + shift)]);
        }

        return network;
    }

    /// <summary>Numbers from 0 to 1, or spikes where the network takes spikes.</summary>
    public static float[] Inputs<TNetwork>(int seed, NeuronModels? models = null)
        where TNetwork : class, ITrainableNetwork<TNetwork>
    {
        Random random = new(seed);
        int steps = Verification.Interpret(TNetwork.Create(seed), models).InputIsPerStep ? TNetwork.Info.TimeSteps : 1;
        bool isSpikes = TNetwork.Info.Layers.Any(layer => layer.Kind == "Input" && layer.Options.Any(option => option.Key == "Spikes" && option.Value == "true"));
        float[] values = [.. Enumerable.Range(0, Batch * steps * TNetwork.Info.InputSize).Select(_ => random.NextSingle())];
        return isSpikes ? [.. values.Select(value => value < 0.4f ? 1f : 0f)] : values;
    }

    public static int[] Labels<TNetwork>()
        where TNetwork : class, ITrainableNetwork<TNetwork> =>
        [.. Enumerable.Range(0, Batch).Select(sample => sample % TNetwork.Info.OutputSize)];

    private static bool IsOfSynapse(TensorInfo tensor) =>
        tensor.Name.EndsWith(".weight", StringComparison.Ordinal) || tensor.Name.EndsWith(".bias", StringComparison.Ordinal);
}
