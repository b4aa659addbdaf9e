using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using CsCheck;
using Edifice.Reference;

namespace Edifice.Golden.Tests;

/// <summary>Random declarations over all options, compiled together.</summary>
internal static class RandomNetworks
{
    private const int Most = 80;

    // What single precision may move a membrane by, relative to its size; closer to the threshold a case is drawn again.
    private const double Rounding = 1e-4;

    // Smooth spikes amplify the rounding of their own membranes before a later layer compares.
    private const double RoundingBehindSmoothSpikes = 1e-3;

    private static readonly Lazy<IReadOnlyList<RandomNetwork>> First = new(() => Draw(part: 1000, count: Math.Min(Most, Declarations)));

    /// <summary>How many declarations a run draws: 2,000, or as many as EDIFICE_TEST_RANDOM says.</summary>
    public static int Declarations { get; } = int.TryParse(
        Environment.GetEnvironmentVariable("EDIFICE_TEST_RANDOM"), NumberStyles.None, CultureInfo.InvariantCulture, out int count) ? count : 2000;

    /// <summary>Some networks, the same ones for every property that is tested of them.</summary>
    public static IReadOnlyList<RandomNetwork> All => First.Value;

    /// <summary>Where this run's declarations come from: EDIFICE_TEST_SEED draws the same ones again, otherwise each run draws new ones.</summary>
    public static ulong Seed { get; } = ulong.TryParse(
        Environment.GetEnvironmentVariable("EDIFICE_TEST_SEED"), NumberStyles.None, CultureInfo.InvariantCulture, out ulong seed)
        ? seed
        : (ulong)Environment.TickCount64;

    /// <summary>Draws and compiles networks; a part is drawn independently of the others.</summary>
    public static IReadOnlyList<RandomNetwork> Draw(int part, int count)
    {
        (DeclarationTrial Trial, ReferenceRun Run)[] drawn = new (DeclarationTrial, ReferenceRun)[count];
        Parallel.For(0, count, index => drawn[index] = Draw((uint)((part * count) + index + 1), $"Random{index}"));
        var networks = NetworkCompiler.Compile(drawn.Select(item => item.Trial.Declaration.ToSource()));
        return [.. drawn.Select(item => Prepare(item.Trial, item.Run, networks[item.Trial.Declaration.Name]))];
    }

    private static (DeclarationTrial Trial, ReferenceRun Run) Draw(uint stream, string name)
    {
        PCG random = new(stream, Seed);
        while (true)
        {
            DeclarationTrial trial = DeclarationGen.Trial.Generate(random, null, out _);
            trial = trial with { Declaration = trial.Declaration with { Name = name } };
            ReferenceRun run = trial.Run();
            if (run.Margin >= LeastMargin(run) && Sensitivity.IsWithinSinglePrecision(trial, run))
            {
                return (trial, run);
            }
        }
    }

    private static double LeastMargin(ReferenceRun run)
    {
        bool hasSmooth = run.Network.Layers.OfType<NeuronLayer>().Any(layer => layer.Model is LifModel { Fire.Spike: SpikeRule.Smooth });
        double largest = run.NeuronLayers.Max(layer => layer.Charged.Max(Math.Abs));
        return (hasSmooth ? RoundingBehindSmoothSpikes : Rounding) * Math.Max(1, largest);
    }

    private static RandomNetwork Prepare(DeclarationTrial trial, ReferenceRun run, INetworkHandle network)
    {
        network.SetParameters(trial.Parameters());
        return new RandomNetwork(trial, run, network);
    }
}
