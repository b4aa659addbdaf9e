using System.Linq;
using Xunit;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>What a checkpoint compares of encoders and augmentations.</summary>
public sealed class PreparationDescriptionTests
{
    [Fact]
    public void Every_setting_of_an_encoder_changes_what_it_says()
    {
        IEncoder[] all =
        [
            new RateEncoder(3, 4), new RateEncoder(2, 4), new RateEncoder(3, 5), new RateEncoder(3, 4, 0.5f), new RateEncoder(3, 4, 1, 0.5f),
            new PoissonEncoder(3, 4), new PoissonEncoder(3, 4, 0.5f), new PoissonEncoder(3, 5), new PoissonEncoder(4, 4),
            new LatencyEncoder(3, 20), new LatencyEncoder(3, 20, LatencyCode.Linear), new LatencyEncoder(3, 20, threshold: 0.02f), new LatencyEncoder(3, 20, tau: 1.5f),
            new LatencyEncoder(3, 20, firstSpikeTime: 1), new LatencyEncoder(3, 20, normalize: true), new LatencyEncoder(3, 20, clip: true),
            new DeltaEncoder(3, 4), new DeltaEncoder(3, 4, 0.2f), new DeltaEncoder(3, 4, offSpikes: true), new DeltaEncoder(3, 4, padding: true), new DeltaEncoder(4, 3),
            new PopulationEncoder(3, 4), new PopulationEncoder(3, 5), new PopulationEncoder(3, 4, -1), new PopulationEncoder(3, 4, 0, 2), new PopulationEncoder(3, 4, 0, 1, 2),
            new EncoderChain(new PopulationEncoder(3, 4), new RateEncoder(12, 4)), new EncoderChain(new PopulationEncoder(4, 3), new RateEncoder(12, 4)),
        ];
        Assert.Equal(all.Length, all.Select(encoder => encoder.Description).Distinct().Count());
        Assert.Equal("4 neurons for each of 3 values in [0, 1], beta 1.5, then rates of 12 values in 4 steps, gain 1, offset 0", all[^2].Description);
    }

    [Fact]
    public void Every_setting_of_an_augmentation_changes_what_it_says()
    {
        IAugmentation[] all =
        [
            new GaussianNoise(0.1f), new GaussianNoise(0.2f), new GaussianNoise(0.1f, 0), new GaussianNoise(0.1f, 0, 1),
            new ImageShift(1, 4, 5, 1), new ImageShift(1, 4, 5, 2), new ImageShift(1, 5, 4, 1), new ImageShift(1, 4, 5, 1, fill: 0.5f),
            new ImageRotation(1, 4, 5, 10), new ImageRotation(1, 4, 5, 20), new ImageRotation(2, 4, 5, 10), new ImageRotation(1, 4, 5, 10, 0.9f),
            new ImageRotation(1, 4, 5, 10, 1, 1.1f), new ImageRotation(1, 4, 5, 10, fill: 0.5f),
            new AugmentationChain(), new AugmentationChain(new ImageShift(1, 4, 5, 1), new GaussianNoise(0.1f)), new AugmentationChain(new GaussianNoise(0.1f), new ImageShift(1, 4, 5, 1)),
        ];
        Assert.Equal(all.Length, all.Select(augmentation => augmentation.Description).Distinct().Count());
        Assert.Equal("shift of 1 x 4 x 5 by 1, filled with 0, then noise of 0.1 within [-Infinity, Infinity]", all[^2].Description);
    }
}
