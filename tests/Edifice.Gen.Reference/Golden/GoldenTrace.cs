namespace Edifice.Reference;

/// <summary>What one layer did, each array [T, batch, n] unless said otherwise; null where the file does not hold it.</summary>
/// <param name="Spikes">s.</param>
/// <param name="SpikeSums">The spikes of each neuron over all steps, [batch, n]: what files of large networks hold instead.</param>
/// <param name="Membrane">v, stored at the end of the step.</param>
/// <param name="MembranePre">u, compared with the threshold; the membrane where the file leaves it out, being the same.</param>
public sealed record GoldenTrace(GoldenTensor? Spikes, GoldenTensor? SpikeSums, GoldenTensor? Membrane, GoldenTensor? MembranePre)
{
    internal static GoldenTrace Read(GoldenNode layer)
    {
        GoldenTensor? membrane = GoldenTensor.ReadOptional(layer.Find("membrane"));
        return new GoldenTrace(
            GoldenTensor.ReadOptional(layer.Find("spikes")),
            GoldenTensor.ReadOptional(layer.Find("spikeSumPerNeuron")),
            membrane,
            GoldenTensor.ReadOptional(layer.Find("membranePre")) ?? membrane);
    }

    /// <exception cref="System.IO.InvalidDataException">An array has another shape.</exception>
    internal void RequireShapes(GoldenNetwork network, int[] neurons)
    {
        int[] series = [network.TimeSteps, network.Batch, .. neurons];
        Spikes?.RequireShape(series);
        SpikeSums?.RequireShape([network.Batch, .. neurons]);
        Membrane?.RequireShape(series);
        MembranePre?.RequireShape(series);
    }
}
