using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Edifice.Reference;

/// <summary>The network of a file: how long it runs, what it takes, its layers and its parameters.</summary>
/// <param name="TimeSteps">T.</param>
/// <param name="Batch">The number of samples.</param>
/// <param name="Mode">stepwise: spikes go from layer to layer; layerwise: each neuron layer's rate does.</param>
/// <param name="Decode">What becomes of the last layer's output: rate, rate_then_dense, count, …, or none.</param>
/// <param name="Input">A constant, real numbers per step, or nothing but 0 and 1 per step.</param>
/// <param name="InputSize">Features per sample.</param>
/// <param name="Layers">In order.</param>
/// <param name="Parameters">By <c>layer.weight</c>, <c>layer.bias</c>, …</param>
public sealed record GoldenNetwork(
    int TimeSteps,
    int Batch,
    string Mode,
    string Decode,
    InputRule Input,
    int InputSize,
    IReadOnlyList<GoldenLayer> Layers,
    IReadOnlyDictionary<string, GoldenTensor> Parameters)
{
    /// <summary>What the case needs that the language has not; null where it has all.</summary>
    public string? UnsupportedReason
    {
        get
        {
            try
            {
                ToDeclaration("Network");
                return null;
            }
            catch (GoldenUnsupportedException reason)
            {
                return reason.Message;
            }
        }
    }

    /// <summary>The case's network as a declaration.</summary>
    /// <param name="className">The name of the declared class.</param>
    /// <param name="withoutFinalDecode">Leaves out the last decode, for losses on the output layer's spikes.</param>
    /// <exception cref="GoldenUnsupportedException">The language cannot say it.</exception>
    public GoldenDeclaration ToDeclaration(string className, bool withoutFinalDecode = false) =>
        GoldenMapping.Map(this, className, withoutFinalDecode);

    /// <summary>The case's network in double precision, with copies of its parameters.</summary>
    /// <exception cref="GoldenUnsupportedException">The case needs something else; see <see cref="UnsupportedReason"/>.</exception>
    public ReferenceNetwork ToNetwork(bool withoutFinalDecode = false)
    {
        GoldenDeclaration golden = ToDeclaration("Network", withoutFinalDecode);
        return golden.Declaration.ToExactReference(golden.Rename(Parameters));
    }

    internal static GoldenNetwork Read(GoldenNode root, InputRule input, int inputSize)
    {
        GoldenLayer[] layers = [.. root["layers"].Items.Select(GoldenLayer.Read)];
        if (layers.Length == 0)
        {
            throw root["layers"].Unlike("at least one layer");
        }

        if (layers.CountBy(layer => layer.Name).FirstOrDefault(name => name.Value > 1).Key is { } twice)
        {
            throw new InvalidDataException($"layers: {twice} is the name of more than one layer");
        }

        return new GoldenNetwork(
            root["T"].Count,
            root["batch"].Count,
            root["mode"].Text,
            root["decode"]["kind"].Text,
            input,
            inputSize,
            layers,
            ReadTensors(root["params"]));
    }

    internal static Dictionary<string, GoldenTensor> ReadTensors(GoldenNode owner) =>
        owner.Members.ToDictionary(member => member.Key, member => GoldenTensor.Read(member.Value));
}
