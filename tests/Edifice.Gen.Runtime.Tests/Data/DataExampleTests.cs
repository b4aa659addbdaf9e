using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>The example of runtime/docs/data.md.</summary>
public sealed class DataExampleTests
{
    [Fact]
    public void An_epoch_read_from_files_distorted_and_encoded_can_be_made_again_in_any_order()
    {
        using ArrayReader images = IdxFile.Open(new MemoryStream(IdxBytes.Zip(IdxBytes.Images(40))), "images");
        using ArrayReader labels = IdxFile.Open(new MemoryStream(IdxBytes.Labels(40)), "labels");
        SampleSet digits = SampleSet.Read(images, labels, divisor: 255);
        AugmentationChain augmentation = new(
            new ImageShift(1, 28, 28, most: 2),
            new ImageRotation(1, 28, 28, degrees: 10),
            new GaussianNoise(0.05f, least: 0, most: 1));
        LatencyEncoder encoder = new(features: 784, timeSteps: 25, LatencyCode.Linear, normalize: true, clip: true);

        float[][] Epoch(uint epoch)
        {
            float[][] spikes = new float[digits.Count][];
            Parallel.ForEach(Enumerable.Range(0, digits.Count).Reverse(), sample =>
            {
                float[] image = new float[digits.Features];
                spikes[sample] = new float[encoder.OutputLength];
                SampleKey key = new(Seed: 42, epoch, (uint)sample);
                augmentation.Apply(digits.InputOf(sample), image, key);
                encoder.Encode(image, spikes[sample], key);
            });
            return spikes;
        }

        float[][] first = Epoch(0);
        float[] one = new float[digits.Features];
        float[] again = new float[encoder.OutputLength];
        for (int sample = 0; sample < digits.Count; sample++)
        {
            SampleKey key = new(Seed: 42, 0, (uint)sample);
            augmentation.Apply(digits.InputOf(sample), one, key);
            encoder.Encode(one, again, key);
            Assert.Equal(first[sample], again);
        }

        Assert.NotEqual(first, Epoch(1));
        Assert.All(first.Skip(10), spikes => Assert.InRange(spikes.Count(spike => spike == 1f), 200, 784));
    }

    [Fact]
    public void Samples_are_read_one_by_one()
    {
        using ArrayReader images = NpyFile.Open(new MemoryStream(NpyBytes.Counting(5, 3)), "images.npy");
        float[] image = new float[images.SampleLength];
        float sum = 0;
        while (images.ReadNext(image))
            sum += image.Sum();
        Assert.Equal(Enumerable.Range(0, 15).Sum(), sum);
    }
}
