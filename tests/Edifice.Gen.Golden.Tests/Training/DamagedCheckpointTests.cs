using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading;
using CsCheck;
using Edifice.Gen.Runtime.Tests;
using Xunit;

namespace Edifice.Golden.Tests;

/// <summary>Thousands of checkpoints that accidents or strangers changed: each is taken whole, or refused as documented with everything as it was.</summary>
[Trait("Instructions", "Any")]
public sealed partial class DamagedCheckpointTests
{
    private static readonly string[] Values =
        ["-1", "0", "1", "1e999", "0.5", "9223372036854775807", "99999999999999999999", "null", "true", "\"x\"", "[]", "{}", "[[[[", "\\ud800", "NaN", ""];

    [Theory]
    [InlineData(6)]
    [InlineData(8)]
    public void Mutated_files_are_refused_and_nothing_changes(int steps)
    {
        using TemporaryFolder folder = new();
        byte[] whole = File.ReadAllBytes(Whole(folder, steps));
        Hold(folder, MutatedFile.Of(whole), iterations: 600, least: 300);
    }

    [Theory]
    [InlineData(6)]
    [InlineData(8)]
    public void Mutated_states_are_refused_and_nothing_changes(int steps)
    {
        using TemporaryFolder folder = new();
        TensorFile whole = TensorFile.Read(Whole(folder, steps));
        string state = whole.Metadata["trainer.state"];
        Gen<byte[]> mutants = CsCheck.Gen.Select(CsCheck.Gen.Int[1, 3], CsCheck.Gen.Int).Select((changes, seed) =>
        {
            Random random = new(seed);
            string text = Enumerable.Range(0, changes).Aggregate(state, (mutant, _) => Mutate(mutant, random));
            return new TensorFile(whole.Tensors, whole.Metadata.Select(item => item.Key == "trainer.state" ? new(item.Key, text) : item)).ToArray();
        });
        Hold(folder, mutants, iterations: 700, least: 250);
    }

    [Theory]
    [InlineData("\"bestEpoch\":1", "\"bestEpoch\":0", "do not belong together")]
    [InlineData("\"bestEpoch\":1", "\"bestEpoch\":3", "the best epoch is 3, which was not evaluated")]
    [InlineData("\"bestEpoch\":1", "\"bestEpoch\":-1", "bestEpoch is -1; expected 0 or more")]
    [InlineData("\"epoch\":1,", "\"epoch\":2,", "epoch 2 of the history stands at place 1")]
    [InlineData("\"heldOutAccuracy\"", "\"heldOut\"", "the best epoch is 1, which was not evaluated")]
    [InlineData("\"step\":", "\"steps\":", "step is missing")]
    [InlineData("\"seen\":", "\"seen\":-", "is damaged")]
    [InlineData("\"data\":", "\"data\":-", "is damaged")]
    [InlineData("\"history\":[", "\"history\":[{},", "epoch is missing")]
    [InlineData("\"settings\":{", "\"settings\":{\"seed\":\"5\",", "is damaged")]
    [InlineData("\"rates\":{\"hidden1\"", "\"rates\":{\"hidden7\"", "rates of hidden7, hidden2; RateBlobNet has hidden1, hidden2")]
    [InlineData("\"settings\":{", "\"settings\":{\"moon\":\"full\",", "moon: full then, unknown now")]
    public void States_that_contradict_themselves_are_refused(string part, string instead, string expected)
    {
        using TemporaryFolder folder = new();
        TensorFile whole = TensorFile.Read(Whole(folder, steps: 8));
        string state = whole.Metadata["trainer.state"];
        Assert.Contains(part, state, StringComparison.Ordinal);
        string text = new Regex(Regex.Escape(part)).Replace(state, instead, 1);
        new TensorFile(whole.Tensors, whole.Metadata.Select(item => item.Key == "trainer.state" ? new(item.Key, text) : item)).Write(folder.File("b"));
        using CheckpointRun run = new(loss: new OtherLoss());
        string message = Assert.Throws<InvalidDataException>(() => run.Trainer.Resume(folder.File("b"))).Message;
        Assert.StartsWith(folder.File("b"), message, StringComparison.Ordinal);
        Assert.Contains(expected, message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_best_epoch_s_parameters_need_each_other()
    {
        using TemporaryFolder folder = new();
        TensorFile whole = TensorFile.Read(Whole(folder, steps: 8));
        new TensorFile(whole.Tensors.Where(tensor => !tensor.Name.StartsWith("trainer.best.", StringComparison.Ordinal)), whole.Metadata).Write(folder.File("b"));
        using CheckpointRun run = new(loss: new OtherLoss());
        Assert.Contains("do not belong together", Assert.Throws<InvalidDataException>(() => run.Trainer.Resume(folder.File("b"))).Message, StringComparison.Ordinal);
    }

    /// <summary>A training of two epochs of four steps whose best was the first, saved in a step, or behind them all with the best one chosen.</summary>
    private static string Whole(TemporaryFolder folder, int steps)
    {
        string path = folder.File("whole");
        int evaluations = 0;
        using CheckpointRun run = new(loss: new OtherLoss { Always = 0, InEvaluation = _ => 1 + (evaluations++ / 2) });
        run.Trainer.StepDone += (_, progress) =>
        {
            if (progress.Step == steps)
            {
                run.Trainer.Save(path);
            }
        };
        Assert.Equal(1, run.Fit().Best!.Epoch);
        if (steps == 8)
        {
            run.Trainer.Save(path);
        }

        return path;
    }

    private static void Hold(TemporaryFolder folder, Gen<byte[]> files, int iterations, int least)
    {
        string path = folder.File("mutant");
        using CheckpointRun run = new(loss: new OtherLoss { Always = 0 });
        run.Trainer.Resume(folder.File("whole"));
        string[] before = Everything(run);
        int refused = 0;
        files.Sample(
            file =>
            {
                File.WriteAllBytes(path, file);
                if (Refuses(run.Trainer, path))
                {
                    refused++;
                    Assert.Equal(before, Everything(run));
                    return;
                }

                GoOn(run.Trainer);
                run.Trainer.Resume(folder.File("whole"));
                Assert.Equal(before, Everything(run));
            },
            iter: iterations,
            threads: 1);
        Assert.InRange(refused, least, iterations);
        run.Trainer.Save(path);
        Assert.Equal(File.ReadAllBytes(folder.File("whole")), File.ReadAllBytes(path));
    }

    private static bool Refuses(Trainer<RateBlobNet> trainer, string path)
    {
        try
        {
            trainer.Resume(path);
            return false;
        }
        catch (InvalidDataException error)
        {
            Assert.StartsWith(path, error.Message, StringComparison.Ordinal);
            return true;
        }
    }

    // What was taken can be gone on with, or the data are found to be others, or moments that no training has carry a
    // parameter out of its range, which the trainer tells.
    private static void GoOn(Trainer<RateBlobNet> trainer)
    {
        using CancellationTokenSource cancel = new();
        void Cancel(object? sender, TrainingProgress progress) => cancel.Cancel();
        trainer.StepDone += Cancel;
        try
        {
            trainer.Fit(CheckpointRun.Samples, CheckpointRun.HeldOut, cancel.Token);
        }
        catch (InvalidOperationException error)
        {
            Assert.Matches("of a training on other samples|give it the data|learning rates go by", error.Message);
        }
        catch (NonFiniteException error)
        {
            Assert.Contains("step", error.Message, StringComparison.Ordinal);
        }
        finally
        {
            trainer.StepDone -= Cancel;
        }
    }

    private static string[] Everything(CheckpointRun run) =>
    [
        Convert.ToHexString(System.Runtime.InteropServices.MemoryMarshal.AsBytes(run.Network.Parameters.Storage)),
        Convert.ToHexString(System.Runtime.InteropServices.MemoryMarshal.AsBytes(run.Optimizer.Moment(0))),
        Convert.ToHexString(System.Runtime.InteropServices.MemoryMarshal.AsBytes(run.Optimizer.Moment(1))),
        FormattableString.Invariant($"{run.Optimizer.StepCount} {run.Trainer.Steps} {run.Optimizer.LearningRate}"),
        string.Join(' ', run.Trainer.History.Select(epoch => FormattableString.Invariant($"{epoch.Epoch} {epoch.Loss:R} {epoch.HeldOutLoss:R}"))),
    ];

    private static string Mutate(string text, Random random)
    {
        Match[] matches = (random.Next(3) == 0 ? Word() : Value()).Matches(text).ToArray();
        if (text.Length > 0 && (matches.Length == 0 || random.Next(5) == 0))
        {
            int place = random.Next(text.Length);
            return random.Next(3) == 0 ? text[..place] : text.Remove(place, 1).Insert(place, $"{(char)random.Next(1, 0x200)}");
        }

        if (matches.Length == 0)
        {
            return text;
        }

        Match match = matches[random.Next(matches.Length)];
        string instead = random.Next(4) == 0 ? matches[random.Next(matches.Length)].Value : Values[random.Next(Values.Length)];
        return text[..match.Index] + instead + text[(match.Index + match.Length)..];
    }

    [GeneratedRegex("(?<=:)[-0-9.eE+]+")]
    private static partial Regex Value();

    [GeneratedRegex("\"[^\"]*\"")]
    private static partial Regex Word();
}
