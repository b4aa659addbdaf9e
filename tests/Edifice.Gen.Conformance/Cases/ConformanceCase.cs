using System.Collections.Generic;
using System.IO;
using System.Linq;
using Edifice.Reference;

namespace Edifice.Conformance;

/// <summary>A case that the language can say, with the declarations that say it.</summary>
/// <param name="Name">The file's name without its ending.</param>
/// <param name="File">What was recorded.</param>
/// <param name="Network">The network.</param>
/// <param name="SpikeNetwork">The same without its final decode, for losses on the output layer's spikes; null where there are none.</param>
internal sealed record ConformanceCase(string Name, GoldenFile File, GoldenDeclaration Network, GoldenDeclaration? SpikeNetwork)
{
    /// <summary>Full-size networks have a fourth of it: 128 samples, 25 steps, 784-1000-10.</summary>
    private const long MostValues = 1 << 25;

    /// <summary>The declarations, each the text of a file.</summary>
    public IEnumerable<string> Sources => new[] { Network, SpikeNetwork }.OfType<GoldenDeclaration>().Select(network => network.Declaration.ToSource());

    /// <summary>Reads a file and writes its declarations.</summary>
    /// <param name="name">The file's name without its ending.</param>
    /// <param name="path">The file.</param>
    /// <param name="className">A name for the declared class.</param>
    /// <exception cref="GoldenUnsupportedException">The language cannot say it.</exception>
    /// <exception cref="InvalidDataException">The file contradicts itself, or its network is too large to hold.</exception>
    public static ConformanceCase Load(string name, string path, string className)
    {
        GoldenFile file = GoldenFile.Load(path);
        GoldenDeclaration network = file.ToDeclaration(className);
        RequireRoom(file.Network, network.Declaration);
        bool hasSpikeLosses = file.Case?.Losses.Any(loss => loss.IsOnSpikes) ?? false;
        foreach (GoldenLoss loss in file.Case?.Losses ?? [])
        {
            LossOfOutput.RequireKnown(loss);
        }

        if (file.Trajectory is { } training)
        {
            RecordedTraining.Settings(training.Optimizer);
        }

        return new ConformanceCase(
            name, file, network, hasSpikeLosses ? file.Network.ToDeclaration(className + "Spikes", withoutFinalDecode: true) : null);
    }

    /// <summary>A file that asks for a million steps is an error of that file, and not the end of the run.</summary>
    private static void RequireRoom(GoldenNetwork network, LayeredDeclaration declaration)
    {
        long width = declaration.Layers.OfType<DenseDeclaration>().Sum(layer => (long)layer.Outputs) + declaration.InputSize;
        if ((double)network.TimeSteps * network.Batch * width > MostValues)
        {
            throw new InvalidDataException(
                $"T: {network.TimeSteps} steps of {network.Batch} samples with {width} values each are more than the {MostValues} that are run here");
        }
    }
}
