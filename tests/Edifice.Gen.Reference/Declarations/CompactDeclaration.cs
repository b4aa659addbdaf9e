using System.Collections.Generic;
using System.Linq;

namespace Edifice.Reference;

/// <summary>The compact form: the sizes only.</summary>
public sealed record CompactDeclaration(string Name, int InputSize, int OutputSize) : NetworkDeclaration(Name, InputSize)
{
    /// <summary>256 and 128 by default.</summary>
    public IReadOnlyList<int>? HiddenSizes { get; init; }

    /// <summary>SpikeTrains by default.</summary>
    public CompactCoding? Coding { get; init; }

    /// <inheritdoc/>
    public override LayeredDeclaration ToLayered() =>
        new(Name, InputSize, [.. Layers()])
        {
            NumTimesteps = NumTimesteps, Tau = Tau, Threshold = Threshold, Compatibility = Compatibility, Window = Window, Recomputes = Recomputes,
        };

    private protected override string Attributes() => WithTraining(new AttributeText("SpikingNetwork")
        .Property(nameof(InputSize), InputSize)
        .Property(nameof(OutputSize), OutputSize)
        .Property(nameof(HiddenSizes), HiddenSizes)
        .Property(nameof(NumTimesteps), NumTimesteps)
        .Property(nameof(Tau), Tau)
        .Property(nameof(Threshold), Threshold)
        .Property(nameof(Coding), Coding)
        .Property(nameof(Compatibility), Compatibility)) + "\n";

    private IEnumerable<LayerDeclaration> Layers()
    {
        IReadOnlyList<int> hidden = HiddenSizes ?? [256, 128];
        LayerDeclaration[] output = [new DenseDeclaration(OutputSize)];
        return Coding == CompactCoding.Rates
            ? hidden.SelectMany(RateStage).Concat(output)
            : hidden.Append(OutputSize).SelectMany(SpikingStage).Append(new DecodeDeclaration());
    }

    private static LayerDeclaration[] SpikingStage(int size) => [new DenseDeclaration(size), new LifDeclaration()];

    private static LayerDeclaration[] RateStage(int size) =>
        [new DenseDeclaration(size), new LifDeclaration { Spike = SpikeRule.Smooth, Slope = 10, Clip = 8 }, new DecodeDeclaration()];
}
