using System;
using System.Collections.Generic;
using System.Linq;

namespace Edifice.Samples.Digits;

/// <summary>One image in characters, beside what every output said, above the spikes of every stage.</summary>
internal static class DigitText
{
    private const string Shades = " .:-=+*#%@";
    private const int BarWidth = 20;

    public static IEnumerable<string> Of(DigitLook look)
    {
        yield return Wording.Title(look);
        string[] picture = [.. Picture(look.Image)];
        string[] outputs = [.. Outputs(look)];
        for (int line = 0; line < picture.Length; line++)
            yield return (picture[line] + "  " + (line < outputs.Length ? outputs[line] : "")).TrimEnd();

        foreach (StageLook stage in look.Stages)
        {
            yield return Wording.Raster(stage);
            foreach (string line in RasterText.Of(stage))
                yield return line;
        }
    }

    /// <summary>Characters are twice as high as wide: two rows of pixels share a line.</summary>
    private static IEnumerable<string> Picture(float[] image)
    {
        for (int row = 0; row < DigitSet.Side; row += 2)
        {
            int top = row * DigitSet.Side;
            yield return string.Concat(Enumerable.Range(top, DigitSet.Side).Select(pixel => Shade((image[pixel] + image[pixel + DigitSet.Side]) / 2)));
        }
    }

    private static char Shade(float ink) => Shades[(int)Math.Round(ink * (Shades.Length - 1))];

    /// <summary>Rates as they are; other outputs between the smallest and the largest.</summary>
    private static IEnumerable<string> Outputs(DigitLook look)
    {
        double least = look.AreRates ? 0 : look.Outputs.Min();
        double range = look.AreRates ? 1 : Math.Max(look.Outputs.Max() - least, float.Epsilon);
        for (int digit = 0; digit < look.Outputs.Length; digit++)
        {
            string mark = digit == look.Answer ? "<" : " ";
            yield return $"{Wording.Count(digit)} {BarText.Of((look.Outputs[digit] - least) / range, BarWidth)} {Wording.Output(look.Outputs[digit])} {mark}";
        }
    }
}
