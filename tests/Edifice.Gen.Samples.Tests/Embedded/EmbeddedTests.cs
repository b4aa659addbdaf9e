using System.Text.RegularExpressions;
using System.Threading;
using Edifice.Samples.Digits;
using Edifice.Samples.Embedded;
using Xunit;

namespace Edifice.Gen.Samples.Tests.Embedded;

/// <summary>The network that carries its weights, and the images that it carries as well.</summary>
public sealed class EmbeddedTests
{
    [Fact]
    public void It_reads_its_digits_and_allocates_nothing()
    {
        string said = SampleProcess.Run("Embedded");
        Match read = Regex.Match(said, @"read: ([0-9]+) of 50 digits");
        Assert.True(int.Parse(read.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) >= 48, said);
        Assert.Matches("first answer: 7 for a 7, ", said);
    }

    [Fact]
    public void Its_images_are_the_first_test_images_of_the_digits_sample()
    {
        DigitSet drawn = DrawnDigits.Draw(seed: 1, first: 1_000_000_000, DigitImages.Count, CancellationToken.None);
        DigitImages carried = new();
        float[] pixels = new float[DigitImages.Pixels];
        for (int image = 0; image < DigitImages.Count; image++)
        {
            carried.Show(image, pixels);
            Assert.Equal(drawn.Labels[image], carried.Label(image));
            Assert.Equal(drawn.Images[(image * DigitImages.Pixels)..((image + 1) * DigitImages.Pixels)], pixels);
        }
    }
}
