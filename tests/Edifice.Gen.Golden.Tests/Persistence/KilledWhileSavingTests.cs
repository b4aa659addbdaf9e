using System;
using System.Diagnostics;
using System.IO;
using System.Threading;
using Edifice.Saving;
using Xunit;

namespace Edifice.Golden.Tests;

/// <summary>A process that saves without end is killed, and what it leaves on the disk is read.</summary>
[Trait("Instructions", "Any")]
public sealed class KilledWhileSavingTests : IDisposable
{
    private const int Kills = 50;
    private const int KilledBySignal = 128 + 9;

    private readonly TemporaryFolder folder = new();

    [Fact]
    public void Killed_at_50_random_moments_it_leaves_the_old_file_or_the_new_one_whole()
    {
        SavedNetwork[] saved = [SavedNetwork.Create(seed: 1), SavedNetwork.Create(seed: 2)];
        int[] found = new int[2];
        int halfWritten = 0;
        for (int kill = 0; kill < Kills; kill++)
        {
            KillWhileSaving(afterMilliseconds: 30 * Philox.Uniform(41, (uint)kill));
            int seed = RequireWholeParameters(saved);
            RequireWholeCheckpoint(saved);
            found[seed - 1]++;
            foreach (string beside in Directory.GetFiles(folder.Path, "*.tmp"))
            {
                halfWritten++;
                File.Delete(beside);
            }

            Assert.Equal(2, Directory.GetFiles(folder.Path).Length);
        }

        // The moments were the right ones: in the middle of a save of either network.
        Assert.InRange(halfWritten, 5, Kills);
        Assert.All(found, times => Assert.InRange(times, 1, Kills));
    }

    public void Dispose() => folder.Dispose();

    private void KillWhileSaving(double afterMilliseconds)
    {
        string host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        ProcessStartInfo start = new(host, [typeof(SavedNetwork).Assembly.Location, folder.Path]) { RedirectStandardOutput = true };
        using Process process = Process.Start(start)!;
        Assert.Equal("saved once", process.StandardOutput.ReadLine());
        long from = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(from).TotalMilliseconds < afterMilliseconds)
        {
            Thread.Yield();
        }

        process.Kill();
        process.WaitForExit();
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(KilledBySignal, process.ExitCode);
        }
    }

    private int RequireWholeParameters(SavedNetwork[] saved)
    {
        SavedNetwork loaded = SavedNetwork.Create(seed: 3);
        int seed = int.Parse(loaded.Load(folder.File("network.safetensors"))["seed"]);
        Assert.True(loaded.Parameters.Storage.SequenceEqual(saved[seed - 1].Parameters.Storage), "the parameters are those of neither save");
        return seed;
    }

    private void RequireWholeCheckpoint(SavedNetwork[] saved)
    {
        TrainingCheckpoint<SavedNetwork> read = TrainingCheckpoint<SavedNetwork>.Read(folder.File("checkpoint.safetensors"));
        Span<float> expected = saved[int.Parse(read.Metadata["seed"]) - 1].Parameters.Storage;
        using ParameterBlock<SavedNetwork> parameters = new();
        read.CopyTo(parameters);
        Assert.True(parameters.Storage.SequenceEqual(expected), "the checkpoint's parameters are those of neither save");
        read.CopyTo(Assert.Single(read.Blocks), parameters.Storage);
        Assert.True(parameters.Storage.SequenceEqual(expected), "the checkpoint's moments are those of neither save");
    }
}
