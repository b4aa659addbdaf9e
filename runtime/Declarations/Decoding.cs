using Edifice.CompilerServices;

namespace Edifice;

/// <summary>How a signal x over the time steps t = 0 … T - 1 becomes one number per feature.</summary>
public enum Decoding
{
    /// <summary>The mean over the time steps, (1/T) Σ x[t]; of spikes or of real values. The default.</summary>
    [Decoder(typeof(MeanDecoder), "(1/T) Σ x[t]", TakesSpikes = true, TakesValues = true, HasUniformAdjoint = true)]
    Rate = 0,

    /// <summary>The sum over the time steps, Σ x[t], for spikes their number; of spikes or of real values.</summary>
    [Decoder(typeof(SumDecoder), "Σ x[t]", TakesSpikes = true, TakesValues = true, HasUniformAdjoint = true)]
    Count = 1,

    /// <summary>The value after the last step, x[T - 1]; of real values only.</summary>
    [Decoder(typeof(LastDecoder), "x[T - 1]", TakesValues = true)]
    LastMembrane = 2,

    /// <summary>The mean over the time steps, (1/T) Σ x[t]; of real values only.</summary>
    [Decoder(typeof(MeanDecoder), "(1/T) Σ x[t]", TakesValues = true, HasUniformAdjoint = true)]
    MeanMembrane = 3,

    /// <summary>The largest value of all steps, max x[t]; of real values only. The gradient goes to the first step that has it.</summary>
    [Decoder(typeof(MaxDecoder), "max x[t]", TakesValues = true, KeepsStep = true)]
    MaxMembrane = 4,

    /// <summary>
    /// The step of the first spike, counted from 0, or T where a neuron stays silent; of spikes only. The gradient by that
    /// spike (of a silent neuron, by the spike that it lacks in the last step) is taken as -1: a spike would come earlier.
    /// </summary>
    /// <remarks>
    /// As in Eshraghian et al., Training Spiking Neural Networks Using Lessons From Deep Learning, Proc. IEEE 111 (9), 2023,
    /// and <c>snntorch.functional.loss.SpikeTime</c>, which gives T - 1 for a silent neuron.
    /// </remarks>
    [Decoder(typeof(FirstSpikeDecoder), "min t with x[t] = 1, else T", TakesSpikes = true, KeepsStep = true)]
    FirstSpike = 5,
}
