using System;
using System.Collections.Generic;
using System.Text;

namespace Edifice.Samples.Digits;

/// <summary>A stage's spikes in characters: a line per neuron, or per group of neighbours where there are many; a column per time step.</summary>
internal static class RasterText
{
    private const int MostLines = 16;
    private const string Shades = " .:+*#";

    public static IEnumerable<string> Of(StageLook stage)
    {
        int group = (stage.Neurons + MostLines - 1) / MostLines;
        for (int first = 0; first < stage.Neurons; first += group)
            yield return Line(stage, first, Math.Min(first + group, stage.Neurons));
    }

    private static string Line(StageLook stage, int first, int end)
    {
        StringBuilder line = new(Wording.Count(first).PadLeft(4));
        line.Append(" |");
        for (int step = 0; step < stage.TimeSteps; step++)
        {
            float sum = 0;
            for (int neuron = first; neuron < end; neuron++)
                sum += stage.Spikes[step, neuron];
            line.Append(end - first == 1 ? (sum >= 0.5f ? '|' : ' ') : Shade(sum / (end - first)));
        }

        return line.Append('|').ToString();
    }

    // A single spike among many is to be seen: only silence is blank.
    private static char Shade(float share) => Shades[share == 0 ? 0 : Math.Min(Shades.Length - 1, 1 + (int)(share * (Shades.Length - 1)))];
}
