using System.Text.Json;

namespace Edifice.Reference;

/// <summary>What one layer did, each array [T, batch, n].</summary>
/// <param name="Spikes">s; null where the file does not hold it.</param>
/// <param name="Membrane">v, stored at the end of the step; null where the file does not hold it.</param>
/// <param name="MembranePre">u, compared with the threshold; the membrane where the file leaves it out, being the same.</param>
public sealed record GoldenTrace(double[]? Spikes, double[]? Membrane, double[]? MembranePre)
{
    internal static GoldenTrace Read(JsonElement layer)
    {
        double[]? membrane = GoldenArray.ReadOptional(layer, "membrane");
        return new GoldenTrace(
            GoldenArray.ReadOptional(layer, "spikes"),
            membrane,
            GoldenArray.ReadOptional(layer, "membranePre") ?? membrane);
    }
}
