using System.Collections.Generic;
using System.Linq;

namespace Edifice.Golden.Tests;

/// <summary>Layers, time steps and a window, to be compiled with a full tape and with steps that are run again.</summary>
internal sealed record TapeCase(string Layers, int TimeSteps, int Window)
{
    private static readonly string[] Stacks =
    [
        // Everything behind a static input: trained numbers, resets at the next step, decoders between layers, smooth spikes.
        "[Input(30)][Dense(40)][Lif(LearnBeta = Learning.PerNeuron, LearnThreshold = Learning.PerLayer)]" +
        "[Dense(20, Bias = false)][Lif(ResetTiming = ResetTiming.NextStep)][Decode(Decoding.FirstSpike)]" +
        "[Dense(9)][Lif(Spike = Spike.Smooth, Slope = 5)][Dense(4)][LeakyIntegrator(LearnBeta = Learning.PerLayer)][Decode(Decoding.MaxMembrane)]",

        // Spikes over time in, values over time out.
        "[Input(21, Spikes = true)][Dense(17)][Lif(LearnThreshold = Learning.PerNeuron)][Dense(6)][LeakyIntegrator]",

        // Values over time in, synapses in a row, a decoder of the last step.
        "[Input(5, PerStep = true)][Lif][Dense(7)][Dense(3)][Decode(Decoding.LastMembrane)]",

        // The caller's numbers as a constant current, neurons in a row.
        "[Input(9)][Lif][Lif(Reset = Reset.Zero)][Decode][Lif(Spike = Spike.Smooth)][Decode(Decoding.MeanMembrane)]",

        // A neuron of the user's with two states, and spikes over time out.
        "[Input(12)][Dense(10)][AdaptiveLif][Dense(5)][AdaptiveLif]",
    ];

    // One segment; two; three with a short one; windows of one segment and of two; a last segment that is no whole group.
    private static readonly (int TimeSteps, int Window)[] Times = [(4, 0), (37, 0), (100, 0), (31, 10), (203, 60), (17, 5)];

    public static IReadOnlyList<TapeCase> All { get; } =
        [.. from layers in Stacks from time in Times select new TapeCase(layers, time.TimeSteps, time.Window)];

    /// <summary>The declaration of a class of this name.</summary>
    public string Source(string name, bool recomputes)
    {
        string tape = recomputes ? ", Tape = TapeMode.Recompute" : "";
        string window = Window == 0 ? "" : $", Window = {Window}";
        return $"using Edifice;\nusing Edifice.Golden.Tests;\n\n[SpikingNetwork(NumTimesteps = {TimeSteps}{tape}{window})]\n{Layers}\npublic sealed partial class {name};\n";
    }
}
