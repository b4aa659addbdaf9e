using System;
using Edifice;

// 2,500 noisy tones of four pitches, each from a random moment of its wave.
Random random = new(1);
float[] waves = new float[2500 * ToneReader.InputSize];
int[] pitches = new int[2500];
for (int place = 0; place < waves.Length; place++)
{
    (int tone, int time) = Math.DivRem(place, ToneReader.InputSize);
    pitches[tone] = tone % 4;
    float phase = tone * 0.37f;
    waves[place] = MathF.Sin(phase + (0.2f * (pitches[tone] + 1) * time)) + (3 * random.NextSingle()) - 1.5f;
}

(SampleSet heard, SampleSet unheard) = new SampleSet(waves, pitches, ToneReader.InputSize).Split(heldOut: 500, seed: 1);

ToneReader network = new(seed: 1);
using Trainer<ToneReader> trainer = new(network, new TrainerOptions { Epochs = 12 });
trainer.Fit(heard);                                          // back-propagation through time, on all processors
Console.WriteLine($"right: {trainer.Evaluate(unheard).Accuracy:P1} of 500 tones that it had not heard");

using var workspace = ToneReader.CreateWorkspace(batchSize: 1);
Span<float> rates = stackalloc float[ToneReader.OutputSize];
network.Forward(unheard.InputOf(0), rates, workspace);       // allocates nothing
Console.WriteLine($"pitch {unheard.Labels[0]} fires at {string.Join(", ", rates.ToArray())}");

[SpikingNetwork(InputSize = 64, OutputSize = 4, HiddenSizes = [64])]   // 64-64-4, 25 time steps, τ = 2, θ = 1
internal sealed partial class ToneReader;
