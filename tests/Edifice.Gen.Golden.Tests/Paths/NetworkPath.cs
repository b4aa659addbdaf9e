using System;
using System.Collections.Generic;
using System.Linq;

namespace Edifice.Golden.Tests;

/// <summary>A class of networks' shapes, of batches and of how much fires, by the paths that it takes through a network's passes.</summary>
/// <param name="Name">What is particular about it.</param>
/// <param name="Batch">Samples.</param>
/// <param name="Firing">How much fires: of an input of spikes, and in the hidden layer.</param>
internal sealed record NetworkPath(string Name, int Batch, FiringShare Firing)
{
    /// <summary>The networks' sizes stand where they are declared, in PathNetworks.cs.</summary>
    public static IReadOnlyList<NetworkPath> All { get; } =
    [
        Of<OneConstant, OneValues, OneSpikes, OneSpikesAgain>("one of everything", batch: 1, FiringShare.All),
        Of<FewConstant, FewValues, FewSpikes, FewSpikesAgain>("below a lane", batch: 2, FiringShare.Often),
        Of<PanelConstant, PanelValues, PanelSpikes, PanelSpikesAgain>("exactly one panel", batch: 15, FiringShare.Usual),
        Of<PanelAndOneConstant, PanelAndOneValues, PanelAndOneSpikes, PanelAndOneSpikesAgain>("a panel and one", batch: 16, FiringShare.Sparse),
        Of<TwoPanelsConstant, TwoPanelsValues, TwoPanelsSpikes, TwoPanelsSpikesAgain>("two panels", batch: 17, FiringShare.Usual),
        Of<SeveralPanelsConstant, SeveralPanelsValues, SeveralPanelsSpikes, SeveralPanelsSpikesAgain>("several panels", batch: 2, FiringShare.Silent),
        Of<ManyInputsConstant, ManyInputsValues, ManyInputsSpikes, ManyInputsSpikesAgain>("many inputs", batch: 17, FiringShare.Often),
        Of<WideConstant, WideValues, WideSpikes, WideSpikesAgain>("wide, a few samples at a time", batch: 3, FiringShare.Sparse),
        Of<LongConstant, LongValues, LongSpikes, LongSpikesAgain>("long, several chunks", batch: 33, FiringShare.All),
    ];

    /// <summary>One product before all steps; the neurons behind it are run again, block by block.</summary>
    public required INetworkHandle Constant { get; init; }

    /// <summary>A dense product of every step.</summary>
    public required INetworkHandle Values { get; init; }

    /// <summary>Event by event.</summary>
    public required INetworkHandle Spikes { get; init; }

    /// <summary>The same, without a tape.</summary>
    public required INetworkHandle SpikesAgain { get; init; }

    private int Inputs => Constant.Info.InputSize;

    private int TimeSteps => Constant.Info.TimeSteps;

    /// <summary>[batch, features]: a constant current.</summary>
    public float[] ConstantInputs() => Numbers(Batch * Inputs, 5, scale: 1f);

    /// <summary>[batch, time, features]: each sample's row, once per step.</summary>
    public float[] InEveryStep(float[] constant)
        => [.. constant.Chunk(Inputs).SelectMany(row => Enumerable.Repeat(row, TimeSteps).SelectMany(numbers => numbers))];

    /// <summary>[batch, time, features]: zeros and ones.</summary>
    public float[] SpikeInputs() => [.. Numbers(Batch * TimeSteps * Inputs, 7, scale: 0.5f).Select(number => number + 0.5f < Share ? 1f : 0f)];

    /// <summary>[batch, outputs].</summary>
    public float[] OutputGradients() => Numbers(Batch * Constant.Info.OutputLength, 11, scale: 1f);

    private double Share => Firing switch
    {
        FiringShare.Silent => 0,
        FiringShare.Sparse => 0.015,
        FiringShare.Usual => 0.15,
        FiringShare.Often => 0.4,
        _ => 1,
    };

    private static NetworkPath Of<TConstant, TValues, TSpikes, TAgain>(string name, int batch, FiringShare firing)
        where TConstant : class, ITrainableNetwork<TConstant>
        where TValues : class, ITrainableNetwork<TValues>
        where TSpikes : class, ITrainableNetwork<TSpikes>
        where TAgain : class, ITrainableNetwork<TAgain>
    {
        INetworkHandle Handle<TNetwork>()
            where TNetwork : class, ITrainableNetwork<TNetwork>
        {
            NetworkHandle<TNetwork> network = new();
            network.SetParameters(TNetwork.Info.Parameters.ToDictionary(tensor => tensor.Name, tensor => Parameter(tensor, firing)));
            return network;
        }

        return new NetworkPath(name, batch, firing)
        {
            Constant = Handle<TConstant>(), Values = Handle<TValues>(), Spikes = Handle<TSpikes>(), SpikesAgain = Handle<TAgain>(),
        };
    }

    // Weights too small to matter to who fires in the hidden layer, where biases say so; any weights behind it.
    private static float[] Parameter(TensorInfo tensor, FiringShare firing)
    {
        (int rows, int columns) = (tensor.Layout.Outputs, tensor.Layout.Inputs);
        return (tensor.Name.StartsWith("hidden", StringComparison.Ordinal), tensor.IsMatrix) switch
        {
            (true, true) => Numbers(rows * columns, 1, 0.1f / columns),
            (true, false) => [.. Enumerable.Range(0, rows).Select(neuron => HiddenBias(neuron, firing))],
            (false, true) => Numbers(rows * columns, 2, 0.7f),
            _ => Numbers(rows, 3, 0.5f),
        };
    }

    // Who fires at all fires in every step or in a part of them, by its current.
    private static float HiddenBias(int neuron, FiringShare firing) => firing switch
    {
        FiringShare.Silent => -1f,
        FiringShare.All => 3f,
        FiringShare.Sparse => neuron % 50 == 0 ? 0.5f : -1f,
        FiringShare.Usual => neuron % 3 == 0 ? 0.5f + (neuron % 7 * 0.04f) : -1f,
        _ => neuron % 3 != 2 ? 0.6f + (neuron % 7 * 0.05f) : -1f,
    };

    private static float[] Numbers(int count, int seed, float scale)
        => [.. Enumerable.Range(0, count).Select(index => scale * ((2 * Philox.Uniform(seed, (uint)index)) - 1))];
}
