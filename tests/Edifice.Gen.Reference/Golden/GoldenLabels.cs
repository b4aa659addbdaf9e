using System.Linq;

namespace Edifice.Reference;

/// <summary>The right classes of a batch.</summary>
internal static class GoldenLabels
{
    /// <exception cref="System.IO.InvalidDataException">They are no list of whole numbers, one per sample.</exception>
    public static int[] Read(GoldenNode labels, int batch)
    {
        int[] classes = [.. labels.Items.Select(label => label.Integer)];
        return classes.Length == batch ? classes : throw labels.Unlike($"{batch} labels, one per sample");
    }
}
