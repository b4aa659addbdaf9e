using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Xunit;

namespace Edifice.Golden.Tests;

/// <summary>Samples that come as streams.</summary>
[Trait("Instructions", "Any")]
public sealed class SourceTests
{
    [Fact]
    public void A_stream_is_not_evaluated_in_the_middle_of_its_epoch_but_behind_it()
    {
        MemoryAsStream stream = new(CheckpointRun.Samples, seed: 5);
        using CheckpointRun run = new();
        int refused = 0;
        run.Trainer.StepDone += (_, _) => refused += Assert.Throws<InvalidOperationException>(() => run.Trainer.Evaluate(stream)).Message.Length > 0 ? 1 : 0;
        run.Trainer.EpochDone += (_, _) => Assert.Equal(64, run.Trainer.Evaluate(stream).Count);
        Assert.Equal([64L, 64L], run.Trainer.Fit(stream).History.Select(epoch => epoch.Samples));
        Assert.Equal(8, refused);
    }

    private static readonly TrainerOptions InOrder = CheckpointRun.Options with { IsShuffled = false };

    [Fact]
    public void Enumerated_samples_give_the_bits_of_the_same_samples_in_memory()
    {
        using EnumeratedSource samples = Enumerated(CheckpointRun.Samples, count: CheckpointRun.Samples.Count);
        using EnumeratedSource heldOut = Enumerated(CheckpointRun.HeldOut);
        TrainingOutcome.AssertSame(Memory(), Train(trainer => trainer.Fit(samples, heldOut)), "enumerated");
        TrainingOutcome.AssertSame(Memory(), Train(trainer => trainer.Fit(samples, CheckpointRun.HeldOut)), "held out in memory");
    }

    [Fact]
    public void Files_give_the_bits_of_the_same_samples_in_memory()
    {
        using TemporaryFolder folder = new();
        using ReaderSource samples = Files(folder, "train", CheckpointRun.Samples, CheckpointRun.Samples.Labels);
        using ReaderSource heldOut = Files(folder, "test", CheckpointRun.HeldOut, CheckpointRun.HeldOut.Labels);
        Assert.Equal((64L, Blobs.Features), (samples.Count, samples.SampleLength));
        TrainingOutcome.AssertSame(Memory(), Train(trainer => trainer.Fit(samples, heldOut)), "files");
    }

    [Fact]
    public void A_source_of_one_s_own_gives_the_bits_of_shuffled_memory()
    {
        using CheckpointRun run = new();
        TrainingOutcome memory = TrainingOutcome.Of(run.Trainer, run.Fit());
        MemoryAsStream samples = new(CheckpointRun.Samples, CheckpointRun.Options.Seed);
        using CheckpointRun other = new();
        TrainingOutcome.AssertSame(memory, TrainingOutcome.Of(other.Trainer, other.Trainer.Fit(samples, CheckpointRun.HeldOut)), "a source of one's own");
    }

    [Fact]
    public void Without_a_count_rates_fall_between_epochs_and_no_time_is_guessed()
    {
        List<float> rates = [];
        using EnumeratedSource samples = Enumerated(CheckpointRun.Samples);
        using CheckpointRun run = new(InOrder with { Schedule = LearningRateSchedule.Cosine() });
        run.Trainer.StepDone += (_, progress) =>
        {
            rates.Add(progress.LearningRate);
            Assert.Null(progress.TimeLeft);
            Assert.Null(progress.SampleCount);
        };
        run.Trainer.Fit(samples);
        Assert.Equal([.. Enumerable.Repeat(5e-3f, 4), .. Enumerable.Repeat(2.5e-3f, 4)], rates);
    }

    [Fact]
    public void A_source_that_breaks_its_promises_is_refused()
    {
        using CheckpointRun run = new(InOrder);
        using EnumeratedSource fewer = Enumerated(CheckpointRun.Samples, count: 65);
        Assert.Contains("an epoch has 65 samples, but epoch 1 had 64", Refused<InvalidOperationException>(fewer), StringComparison.Ordinal);
        using CheckpointRun another = new(InOrder);
        using EnumeratedSource none = new(Blobs.Features, _ => []);
        Assert.Contains(
            "no samples in epoch 1", Assert.Throws<InvalidOperationException>(() => another.Trainer.Fit(none)).Message, StringComparison.Ordinal);
        using EnumeratedSource longer = new(Blobs.Features + 1, _ => []);
        Assert.Contains("RateBlobNet takes samples of 6 values, [batch, 6]; the source has 7", Refused<ArgumentException>(longer), StringComparison.Ordinal);
        using EnumeratedSource uneven = new(Blobs.Features, _ => [(new float[6], 0), (new float[5], 0)]);
        Assert.Contains("Sample 1 of the enumeration has 5 values", Assert.Throws<ArgumentException>(() => another.Trainer.Fit(uneven)).Message, StringComparison.Ordinal);

        string Refused<TException>(IBatchSource source)
            where TException : Exception => Assert.Throws<TException>(() => run.Trainer.Fit(source)).Message;
    }

    [Fact]
    public void Files_that_do_not_belong_together_or_change_are_refused()
    {
        using TemporaryFolder folder = new();
        InvalidDataException error = Assert.Throws<InvalidDataException>(() => Files(folder, "a", CheckpointRun.Samples, CheckpointRun.Samples.Labels[1..]));
        Assert.Contains("64 samples of 6 values", error.Message, StringComparison.Ordinal);
        using ReaderSource source = Files(folder, "b", CheckpointRun.Samples, CheckpointRun.Samples.Labels);
        source.Dispose();
        Files(folder, "b", CheckpointRun.HeldOut, CheckpointRun.HeldOut.Labels).Dispose();
        error = Assert.Throws<InvalidDataException>(() => source.Start(1));
        Assert.Contains("30 samples of 6 values now; it had 64 of 6", error.Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => source.Read(new float[6], new int[1], new uint[1]));
    }

    private static TrainingOutcome Memory() => Train(trainer => trainer.Fit(CheckpointRun.Samples, CheckpointRun.HeldOut));

    private static TrainingOutcome Train(Func<Trainer<RateBlobNet>, TrainingReport> fit)
    {
        using CheckpointRun run = new(InOrder);
        return TrainingOutcome.Of(run.Trainer, fit(run.Trainer));
    }

    private static EnumeratedSource Enumerated(SampleSet samples, long? count = null)
        => new(samples.Features, _ => Enumerable.Range(0, samples.Count).Select(index => ((ReadOnlyMemory<float>)samples.InputOf(index).ToArray(), samples.Labels[index])), count);

    private static ReaderSource Files(TemporaryFolder folder, string name, SampleSet samples, int[] labels)
    {
        string inputs = folder.File($"{name}-x.npy");
        string classes = folder.File($"{name}-y.npy");
        File.WriteAllBytes(inputs, Npy("<f4", $"({samples.Count}, {samples.Features})", samples.Inputs.SelectMany(BitConverter.GetBytes)));
        File.WriteAllBytes(classes, Npy("<i4", $"({labels.Length},)", labels.SelectMany(BitConverter.GetBytes)));
        return new ReaderSource(() => NpyFile.Open(inputs), () => NpyFile.Open(classes));
    }

    private static byte[] Npy(string type, string shape, IEnumerable<byte> data)
    {
        string header = $"{{'descr': '{type}', 'fortran_order': False, 'shape': {shape}, }}".PadRight(117) + "\n";
        return [0x93, .. Encoding.ASCII.GetBytes("NUMPY"), 1, 0, 118, 0, .. Encoding.ASCII.GetBytes(header), .. data];
    }
}
