using System;

namespace Edifice.Samples.Digits;

/// <summary>A share as a bar of characters, fine to an eighth of one.</summary>
internal static class BarText
{
    private const string Eighths = " ▏▎▍▌▋▊▉█";

    /// <param name="share">0 to 1; anything else is drawn as the nearer of both.</param>
    /// <param name="width">Characters of a full bar; the text always has as many.</param>
    public static string Of(double share, int width)
    {
        int eighths = double.IsNaN(share) ? 0 : (int)Math.Round(Math.Clamp(share, 0, 1) * width * 8);
        string full = new('█', eighths / 8);
        string rest = eighths % 8 == 0 ? "" : Eighths[eighths % 8].ToString();
        return (full + rest).PadRight(width);
    }
}
