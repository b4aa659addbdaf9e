namespace Edifice.Samples.Digits;

/// <summary>How a pixel enters the network.</summary>
internal enum Coding
{
    /// <summary>Random spikes, as many as the pixel is bright.</summary>
    Spikes,

    /// <summary>The brightness itself, held as a current for all time steps.</summary>
    Rates,
}
