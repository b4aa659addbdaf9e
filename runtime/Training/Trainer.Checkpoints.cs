using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Edifice;

/// <content>Saving a training, and going on from what was saved.</content>
public sealed partial class Trainer<TNetwork>
{
    private const string OptimizerBlock = "optimizer.";
    private const string BestBlock = "trainer.best";
    private const string LastBlock = "trainer.last";

    /// <summary>Saves all that the training goes on from: parameters, the optimiser's moments, seed, epoch and step, sums, history, and the best parameters so far.</summary>
    /// <param name="path">Replaced: whole or not at all, and flushed to the disk. It is a <see cref="TrainingCheckpoint{TNetwork}"/>.</param>
    /// <param name="metadata">More text to store, by name: where the data came from, for example. <see cref="TensorFile.Metadata"/> of the file has it.</param>
    /// <exception cref="ArgumentException"><paramref name="metadata"/> has a name that is written anyway, or one name twice; the old file is as it was.</exception>
    /// <exception cref="IOException">The file can not be written; the old file is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written; it is as it was.</exception>
    /// <exception cref="InvalidOperationException">A parameter or moment is not finite; the old file is as it was.</exception>
    public void Save(string path, IEnumerable<KeyValuePair<string, string>>? metadata = null)
    {
        TrainerState state = new(step, bestEpoch?.Epoch ?? 0, sums, history, Settings(), data);
        TrainingCheckpoint<TNetwork> checkpoint = new(Network.Parameters, [new(TrainerState.Name, state.ToJson()), new("optimizer.steps", Text(Optimizer.StepCount)), .. metadata ?? []]);
        for (int index = 0; index < Optimizer.MomentNames.Count; index++)
        {
            checkpoint.Add(OptimizerBlock + Optimizer.MomentNames[index], Optimizer.Moment(index));
        }

        if (best is not null)
        {
            checkpoint.Add(BestBlock, best);
        }

        if (last is not null)
        {
            checkpoint.Add(LastBlock, last);
        }

        checkpoint.Save(path);
    }

    /// <summary>Goes back to where a training was saved: the next Fit goes on from there, with the same bits as if it had never stopped.</summary>
    /// <param name="path">A file of <see cref="Save"/>, by a trainer with the same settings.</param>
    /// <param name="acceptOtherSettings">
    /// Whether to go on with this trainer's settings where they are others: more epochs, another schedule. The optimiser has
    /// to be of the same kind all the same.
    /// </param>
    /// <exception cref="InvalidDataException">
    /// The file is damaged, or of another network, or of other settings; the message says what is wrong. Network, optimiser
    /// and trainer are as they were.
    /// </exception>
    /// <exception cref="IOException">The file can not be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    /// <exception cref="InvalidOperationException">It is training: an event can not resume.</exception>
    public void Resume(string path, bool acceptOtherSettings = false)
    {
        RequireIdle();
        TrainingCheckpoint<TNetwork> checkpoint = TrainingCheckpoint<TNetwork>.Read(path);
        if (!checkpoint.Metadata.TryGetValue(TrainerState.Name, out string? text))
        {
            throw new InvalidDataException($"{path}: it has parameters, but no state of a trainer (metadata {TrainerState.Name}). Use network.Load for files of parameters.");
        }

        TrainerState state = TrainerState.Parse(text, path);
        IReadOnlyList<string> differences = acceptOtherSettings ? [] : TrainerSettings.Differences(state.Settings, Settings());
        if (differences.Count > 0)
        {
            throw new InvalidDataException(
                $"{path}: it was trained with other settings: {string.Join("; ", differences)}. Set them as they were, or go on with these by acceptOtherSettings: true.");
        }

        RequireRates(state, path);
        RequireChoice(checkpoint, state, path);
        Restore(checkpoint, state, StepsOf(checkpoint, path));
        isResumed = !acceptOtherSettings;
    }

    private OrderedDictionary<string, string> Settings() => TrainerSettings.Of(options, Optimizer.Description, learningRate, Loss.Description, TNetwork.Info.Window);

    private void RequireRates(TrainerState state, string path)
    {
        string[] expected = [.. rates.Stages.Select(rate => rate.Stage)];
        string[] found = [.. state.Sums.Rates.Sums.Select(rate => rate.Stage)];
        if (!expected.SequenceEqual(found) && (found.Length > 0 || state.Sums.Samples > 0))
        {
            throw new InvalidDataException(
                $"{path}: the running epoch has rates of {List(found)}; {TNetwork.Info.Name} has {List(expected)}: it is damaged. Resume from another checkpoint.");
        }
    }

    private static void RequireChoice(TrainingCheckpoint<TNetwork> checkpoint, TrainerState state, string path)
    {
        bool hasBest = checkpoint.Blocks.Contains(BestBlock);
        bool keptBest = state.Settings.GetValueOrDefault(TrainerSettings.KeepsBest) == TrainerSettings.Yes;
        if ((hasBest && state.BestEpoch == 0) || (keptBest && !hasBest && state.BestEpoch > 0) || (!hasBest && checkpoint.Blocks.Contains(LastBlock)))
        {
            throw new InvalidDataException(
                $"{path}: the best epoch's parameters ({BestBlock}) and what is told of them do not belong together: it is damaged. Resume from another checkpoint.");
        }
    }

    /// <summary>Checks the optimiser's part; gives the steps that it has taken.</summary>
    private long StepsOf(TrainingCheckpoint<TNetwork> checkpoint, string path)
    {
        string[] expected = [.. Optimizer.MomentNames.Select(name => OptimizerBlock + name)];
        string[] found = [.. checkpoint.Blocks.Where(name => name.StartsWith(OptimizerBlock, StringComparison.Ordinal))];
        if (!expected.ToHashSet().SetEquals(found))
        {
            throw new InvalidDataException($"{path}: the optimiser keeps {List(expected)}; the file has {List(found)}. Use the optimiser that it was trained with.");
        }

        string steps = checkpoint.Metadata.GetValueOrDefault("optimizer.steps", "");
        return long.TryParse(steps, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out long count)
            ? count
            : throw new InvalidDataException($"{path}: metadata optimizer.steps is \"{steps}\"; expected the number of steps.");
    }

    private void Restore(TrainingCheckpoint<TNetwork> checkpoint, TrainerState state, long optimizerSteps)
    {
        checkpoint.CopyTo(Network.Parameters);
        for (int index = 0; index < Optimizer.MomentNames.Count; index++)
        {
            checkpoint.CopyTo(OptimizerBlock + Optimizer.MomentNames[index], Optimizer.Moment(index));
        }

        Optimizer.ContinueFrom(optimizerSteps);
        step = state.Step;
        data = state.Data;
        sums.Clear();
        sums.Add(state.Sums);
        history.Clear();
        history.AddRange(state.History);
        bestEpoch = state.BestEpoch == 0 ? null : history[state.BestEpoch - 1];
        best = options.KeepsBest ? Block(checkpoint, BestBlock) : null;
        last = Block(checkpoint, LastBlock);
        if (options.KeepsBest && best is null)
        {
            // A training that did not keep it can not give it back: the choice begins anew.
            bestEpoch = null;
        }
    }

    private static float[]? Block(TrainingCheckpoint<TNetwork> checkpoint, string name)
    {
        if (!checkpoint.Blocks.Contains(name))
        {
            return null;
        }

        float[] storage = new float[TNetwork.Info.ParameterLength];
        checkpoint.CopyTo(name, storage);
        return storage;
    }

    private static string List(string[] names) => names.Length == 0 ? "nothing" : string.Join(", ", names);

    private static string Text(long value) => FormattableString.Invariant($"{value}");
}
