using System.IO;

namespace Edifice.Samples.Embedded;

/// <summary>Fifty test images of <c>samples/Digits</c>, compiled into the program: a byte for the label, and one per pixel.</summary>
internal sealed class DigitImages
{
    public const int Pixels = 784;
    public const int Count = 50;

    private readonly byte[] bytes = new byte[Count * (1 + Pixels)];

    public DigitImages()
    {
        using Stream resource = typeof(DigitImages).Assembly.GetManifestResourceStream("digits.images")
            ?? throw new InvalidDataException("The program was built without its images (digits.images).");
        resource.ReadExactly(bytes);
    }

    public int Label(int image) => bytes[image * (1 + Pixels)];

    /// <summary>Writes an image as the network takes it: 0 for paper to 1 for ink.</summary>
    public void Show(int image, float[] pixels)
    {
        int first = (image * (1 + Pixels)) + 1;
        for (int pixel = 0; pixel < Pixels; pixel++)
        {
            pixels[pixel] = bytes[first + pixel] / 255f;
        }
    }
}
