using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CsCheck;
using Edifice.Reference;

namespace Edifice.Golden.Tests;

/// <summary>Random declarations over all options, compiled together once: the same ones for every property that is tested.</summary>
internal static class RandomNetworks
{
    /// <summary>How many declarations a run tests.</summary>
    public const int Count = 160;

    // What single precision may move a membrane by, relative to its size; closer to the threshold a case is drawn again.
    private const double Rounding = 1e-4;

    // Smooth spikes amplify the rounding of their own membranes before a later layer compares.
    private const double RoundingBehindSmoothSpikes = 1e-3;

    private static readonly Lazy<IReadOnlyList<RandomNetwork>> Drawn = new(Draw);

    public static IReadOnlyList<RandomNetwork> All => Drawn.Value;

    /// <summary>Where this run's declarations come from: EDIFICE_TEST_SEED draws the same ones again, otherwise each run draws new ones.</summary>
    public static ulong Seed { get; } = ulong.TryParse(
        Environment.GetEnvironmentVariable("EDIFICE_TEST_SEED"), NumberStyles.None, CultureInfo.InvariantCulture, out ulong seed)
        ? seed
        : (ulong)Environment.TickCount64;

    private static IReadOnlyList<RandomNetwork> Draw()
    {
        List<DeclarationTrial> trials = [];
        List<ReferenceRun> runs = [];
        PCG random = new(stream: 1, seed: Seed);
        while (trials.Count < Count)
        {
            DeclarationTrial trial = DeclarationGen.Trial.Generate(random, null, out _);
            trial = trial with { Declaration = trial.Declaration with { Name = $"Random{trials.Count}" } };
            ReferenceRun run = trial.Run();
            if (run.Margin >= LeastMargin(run) && Sensitivity.IsWithinSinglePrecision(trial, run))
            {
                trials.Add(trial);
                runs.Add(run);
            }
        }

        var networks = NetworkCompiler.Compile(trials.Select(trial => trial.Declaration.ToSource()));
        return [.. trials.Select((trial, index) => Prepare(trial, runs[index], networks[trial.Declaration.Name]))];
    }

    private static double LeastMargin(ReferenceRun run)
    {
        bool hasSmooth = run.Network.Layers.OfType<NeuronLayer>().Any(layer => layer.Model is LifModel { Spike: SpikeRule.Smooth });
        double largest = run.NeuronLayers.Max(layer => layer.Charged.Max(Math.Abs));
        return (hasSmooth ? RoundingBehindSmoothSpikes : Rounding) * Math.Max(1, largest);
    }

    private static RandomNetwork Prepare(DeclarationTrial trial, ReferenceRun run, INetworkHandle network)
    {
        network.SetParameters(trial.Parameters());
        return new RandomNetwork(trial, run, network);
    }
}
