using System;
using System.IO;
using System.Threading;

namespace Edifice.Samples.Digits;

/// <summary>Carries out the commands.</summary>
internal sealed class DigitsCommands(IPresenter presenter, TextWriter error, CancellationToken cancel) : ICommands
{
    public int Train(Recipe recipe, RunOptions options) => Train(recipe, options, isResumed: false);

    public int Resume(RunOptions options, string? data)
    {
        Recipe recipe = RecipeText.Read(options.Checkpoint);
        return Train(recipe with { DataDirectory = data ?? recipe.DataDirectory }, options, isResumed: true);
    }

    public int Evaluate(RunOptions options, string? data)
    {
        MakePlots(options);
        (IDigitNetwork network, DigitData digits) = Load(options, data);
        using (network)
        {
            presenter.ShowData(digits);
            TestResult result = network.Test(digits.Test, cancel);
            Draw(options, new PlotMaterial(network, digits, result, []));
            presenter.ShowResult(result, new Health(network.Inspect(digits.Test), IsFull: options.Inspect));
            return DigitsProgram.Success;
        }
    }

    public int Show(RunOptions options, ShowOptions shown, string? data)
    {
        (IDigitNetwork network, DigitData digits) = Load(options, data);
        using (network)
        {
            if (shown.First >= digits.Test.Count)
                throw new DataException("--first", $"is {shown.First}, expected an index below {digits.Test.Count}, the number of test images.");

            int last = (int)Math.Min((long)shown.First + shown.Count, digits.Test.Count);
            for (int index = shown.First; index < last; index++)
            {
                cancel.ThrowIfCancellationRequested();
                presenter.ShowDigit(network.Look(digits.Test, index));
            }

            return DigitsProgram.Success;
        }
    }

    public int TimeThreads(Recipe recipe, RunOptions options)
    {
        DigitData data = Read(recipe);
        presenter.ShowData(data);
        foreach (string line in Wording.Of(Pace.Measure(recipe, data.Train, options.Threads, cancel), data.Train.Count))
            presenter.Say(line);
        return DigitsProgram.Success;
    }

    private int Train(Recipe recipe, RunOptions options, bool isResumed)
    {
        RequireWritable(options);
        MakePlots(options);
        DigitData data = Read(recipe);
        using IDigitNetwork network = DigitNetworks.ForTraining(recipe, data.Train.Count, options.Threads);
        if (isResumed)
            network.Resume(options.Checkpoint);

        presenter.ShowData(data);
        HealthReport? before = options.Inspect && !isResumed ? network.Inspect(data.Test) : null;
        EpochLines epochs = new(recipe.Epochs);
        TrainingReport report = presenter.Watch(watch => network.Train(data, options.Checkpoint, epochs.Keep(watch), cancel));
        if (report.End == TrainingEnd.Cancelled)
        {
            error.WriteLine(Wording.Cancelled(options));
            return DigitsProgram.Interrupted;
        }

        network.Save(options.Weights);
        presenter.Say(Wording.Saved(options.Weights, TestOfFile(recipe, options, data.Test)));
        TestResult result = network.Test(data.Test, CancellationToken.None);
        Draw(options, new PlotMaterial(network, data, result, epochs.Of(report)));
        presenter.ShowResult(result, new Health(network.Inspect(data.Test), before, options.Inspect));
        return DigitsProgram.Success;
    }

    /// <summary>Whoever gets the file gets what was trained: a fresh network shows it.</summary>
    private static Evaluation TestOfFile(Recipe recipe, RunOptions options, DigitSet test)
    {
        using IDigitNetwork fresh = DigitNetworks.ForTest(recipe, options.Threads);
        fresh.Load(options.Weights);
        return fresh.Test(test, CancellationToken.None).Evaluation;
    }

    private void Draw(RunOptions options, PlotMaterial material)
    {
        if (options.Plots is null)
            return;

        new PlotDirectory(options.Plots).Write(material);
        presenter.Say("pictures: " + options.Plots);
    }

    private (IDigitNetwork Network, DigitData Data) Load(RunOptions options, string? data)
    {
        Recipe recipe = RecipeText.Read(options.Weights);
        DigitData digits = Read(recipe with { DataDirectory = data ?? recipe.DataDirectory });
        IDigitNetwork network = DigitNetworks.ForTest(recipe, options.Threads);
        try
        {
            network.Load(options.Weights);
            return (network, digits);
        }
        catch
        {
            network.Dispose();
            throw;
        }
    }

    private DigitData Read(Recipe recipe)
    {
        DigitData data = recipe.DataDirectory is null
            ? DrawnDigits.Create(recipe.Seed, cancel)
            : DigitDirectory.Read(recipe.DataDirectory);
        cancel.ThrowIfCancellationRequested();
        return data;
    }

    private static void MakePlots(RunOptions options)
    {
        if (options.Plots is not null)
            new PlotDirectory(options.Plots).Make();
    }

    private static void RequireWritable(RunOptions options)
    {
        Files.RequireWritable(options.Weights);
        Files.RequireWritable(options.Checkpoint);
        if (Path.GetFullPath(options.Weights) == Path.GetFullPath(options.Checkpoint))
            throw new DataException(options.Weights, $"is the file of both weights and checkpoint. Give --checkpoint another name.");
    }
}
