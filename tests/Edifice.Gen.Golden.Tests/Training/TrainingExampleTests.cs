using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using Xunit;

namespace Edifice.Golden.Tests;

/// <summary>The examples of runtime/docs/training.md.</summary>
public sealed class TrainingExampleTests
{
    private static readonly string[] Columns = ["length", "width", "petal", "sepal", "class"];

    [Fact]
    public void The_shortest_program_learns_its_flowers()
    {
        using TemporaryFolder folder = new();
        StringWriter console = new(CultureInfo.InvariantCulture);
        WriteFlowers(folder.File("flowers.csv"));

        SampleSet flowers = SampleSet.ReadCsv(folder.File("flowers.csv"), new CsvOptions { HasHeader = true, LabelName = "class" }, divisor: 8);
        (SampleSet samples, SampleSet heldOut) = flowers.Split(heldOut: 30, seed: 1);

        FlowerNet network = new(seed: 1);
        using Adam<FlowerNet> adam = new(learningRate: 1e-2f);
        using Trainer<FlowerNet> trainer = new(network, new TrainerOptions { Epochs = 30, BatchSize = 16, Seed = 1 }, adam);
        trainer.EpochDone += (_, epoch) => console.WriteLine($"epoch {epoch.Epoch}: loss {epoch.Loss:F3}, held out {epoch.HeldOutAccuracy:P1}");

        TrainingReport report = trainer.Fit(samples, heldOut);
        console.WriteLine(trainer.Evaluate(heldOut).Confusion);
        network.Save(folder.File("flowers.safetensors"));

        Assert.InRange(report.Best!.HeldOutAccuracy!.Value, 0.9, 1);
        Assert.Equal(30 + 4, console.ToString().Trim().Split('\n').Length);
        FlowerNet loaded = new(seed: 2);
        loaded.Load(folder.File("flowers.safetensors"));
        Assert.Equal(report.Best.HeldOutAccuracy, loaded.Evaluate(heldOut).Accuracy);
    }

    [Fact]
    public void A_program_that_is_stopped_goes_on_when_it_is_started_again()
    {
        using TemporaryFolder folder = new();
        SampleSet samples = Blobs.Draw(120, seed: 1, features: 4);
        SampleSet heldOut = Blobs.Draw(30, seed: 2, features: 4);
        float[] once = Program(folder.File("a"), stop: 0, TrainingEnd.Completed);
        Program(folder.File("b"), stop: 11, TrainingEnd.Cancelled);
        Closeness.AssertSameBits(once, Program(folder.File("b"), stop: 0, TrainingEnd.Completed), "parameters");

        float[] Program(string checkpoint, long stop, TrainingEnd end)
        {
            using Adam<FlowerNet> adam = new(learningRate: 1e-2f);
            using Trainer<FlowerNet> trainer = new(FlowerNet.Create(seed: 1), new TrainerOptions { Epochs = 3, BatchSize = 16, Seed = 1 }, adam);
            using CancellationTokenSource cancel = new();
            trainer.StepDone += (_, progress) =>
            {
                if (progress.Step == stop)
                {
                    cancel.Cancel();
                }
            };
            if (File.Exists(checkpoint))
            {
                trainer.Resume(checkpoint);
            }

            trainer.EpochDone += (_, _) => trainer.Save(checkpoint);
            TrainingReport report = trainer.Fit(samples, heldOut, cancel.Token);
            trainer.Save(checkpoint);
            Assert.Equal(end, report.End);
            return trainer.Network.Parameters.Storage.ToArray();
        }
    }

    [Fact]
    public void A_loss_of_one_s_own_looks_its_targets_up_by_sample()
    {
        SampleSet samples = Blobs.Draw(90, seed: 1);
        float[] targets = [.. Enumerable.Range(0, samples.Count).SelectMany(sample => new[] { samples.Inputs[sample * Blobs.Features], 0.5f, 0 })];
        using Adam<ReadoutBlobNet> adam = new(learningRate: 1e-2f);
        using Trainer<ReadoutBlobNet> trainer = new(ReadoutBlobNet.Create(seed: 1), new TrainerOptions { Epochs = 40, BatchSize = 30 }, adam, new TargetLoss(targets, outputs: 3));
        TrainingReport report = trainer.Fit(samples);
        Assert.InRange(report.History[0].Loss, 0.15, double.PositiveInfinity);
        Assert.InRange(report.History[^1].Loss, 0, 0.06);
    }

    private static void WriteFlowers(string path)
    {
        // Three species, four lengths in centimetres.
        float[][] means = [[5.0f, 3.4f, 1.5f, 0.2f], [5.9f, 2.8f, 4.3f, 1.3f], [6.6f, 3.0f, 5.6f, 2.0f]];
        using StreamWriter lines = new(path);
        lines.WriteLine(string.Join(',', Columns));
        for (uint flower = 0; flower < 150; flower++)
        {
            float[] mean = means[flower % 3];
            string values = string.Join(',', mean.Select((value, column) => (value + ((Philox.Uniform(5, flower, (uint)column) - 0.5f) * 0.8f)).ToString("F1", CultureInfo.InvariantCulture)));
            lines.WriteLine(FormattableString.Invariant($"{values},{flower % 3}"));
        }
    }
}
