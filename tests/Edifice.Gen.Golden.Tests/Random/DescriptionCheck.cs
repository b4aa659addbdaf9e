using System.Collections.Generic;
using System.Linq;
using Edifice.Reference;
using Xunit;

namespace Edifice.Golden.Tests;

/// <summary>The network that Info describes is the one that was declared: both simulations agree in every digit.</summary>
internal static class DescriptionCheck
{
    public static void Check(RandomNetwork item)
    {
        Dictionary<string, double[]> tensors = item.Network.GetParameters().ToDictionary(
            tensor => tensor.Key, tensor => tensor.Value.Select(value => (double)value).ToArray());
        ReferenceNetwork described = NetworkInterpreter.Interpret(item.Network.Info, tensors);
        ReferenceRun run = described.Run(item.Trial.ReferenceInputs(described), item.Trial.Batch);
        Gradients expected = item.Expected(item.Run);
        Gradients actual = item.Expected(run);

        Assert.Equal(item.Run.Output, run.Output);
        Assert.Equal(item.Run.Margin, run.Margin);
        Assert.Equal(item.Run.NeuronLayers.Select(layer => layer.Spikes), run.NeuronLayers.Select(layer => layer.Spikes));
        Assert.Equal(item.Run.NeuronLayers.Select(layer => layer.Membrane), run.NeuronLayers.Select(layer => layer.Membrane));
        Assert.All(tensors.Keys.Append("input"), name => Assert.Equal(expected[name], actual[name]));
    }
}
