namespace Edifice.Samples.Digits;

/// <summary>What one stage's neurons did while one image was presented.</summary>
/// <param name="Name">The stage as the network calls it; "input" for the input's spikes.</param>
/// <param name="Spikes">[time, neurons]: 0 and 1, or the values of smooth spikes.</param>
/// <param name="Charged">[time, neurons]: the membrane that was compared with the threshold; null for the input.</param>
/// <param name="Threshold">What it was compared with; null for the input.</param>
internal sealed record StageLook(string Name, float[,] Spikes, float[,]? Charged = null, float? Threshold = null)
{
    public int TimeSteps => Spikes.GetLength(0);

    public int Neurons => Spikes.GetLength(1);

    /// <summary>Spikes of a neuron over all steps.</summary>
    public double CountOf(int neuron)
    {
        double count = 0;
        for (int step = 0; step < TimeSteps; step++)
        {
            count += Spikes[step, neuron];
        }

        return count;
    }
}
