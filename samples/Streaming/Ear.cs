namespace Edifice.Samples.Streaming;

/// <summary>Hears a frame of 10 ms per step: the loudness of sixteen bands in, spikes of eight neurons for each kind of sound out.</summary>
[SpikingNetwork(NumTimesteps = Frames)]
[Input(FilterBank.Bands, PerStep = true)]
[Dense(64)]
[Lif(InputGain = 2, LearnBeta = Learning.PerNeuron)]
[Dense(64)]
[Lif(InputGain = 2, LearnBeta = Learning.PerNeuron)]
[Dense(Population.Neurons)]
[Lif(Tau = 3, InputGain = 2)]
internal sealed partial class Ear
{
    /// <summary>A clip that it learns from lasts a second.</summary>
    public const int Frames = 100;

    /// <summary>
    /// An ear whose neurons remember for 15 ms to half a second: to hear that a tone climbs, it has to know what was and what is.
    /// </summary>
    public static Ear CreateAttentive(int seed)
    {
        Ear ear = new(seed);
        foreach (string betas in new[] { "hidden1.beta", "hidden2.beta" })
        {
            MatrixView tensor = ear.Parameters.Tensor(betas);
            float[] numbers = tensor.ToArray();
            for (int neuron = 0; neuron < numbers.Length; neuron++)
            {
                numbers[neuron] = 0.5f + (0.48f * neuron / (numbers.Length - 1));
            }

            tensor.CopyFrom(numbers);
        }

        return ear;
    }
}
