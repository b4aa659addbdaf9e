using System;
using Spectre.Console;

namespace Edifice.Samples.Digits;

/// <summary>Keeps the panel moving; epochs that are over stay above it as lines.</summary>
internal sealed class TerminalWatch(IAnsiConsole console, LiveDisplayContext live, TrainingPanel panel, TimeProvider time) : ITrainingWatch
{
    // More often than the eye sees would only take time from the training.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private long? shown;

    public void StepDone(TrainingProgress progress)
    {
        panel.Add(progress);
        if (shown is null || time.GetElapsedTime(shown.Value) >= Pause)
            Show();
    }

    public void EpochDone(EpochLine epoch)
    {
        panel.Add(epoch);
        console.WriteLine(Wording.Epoch(epoch));
        Show();
    }

    private void Show()
    {
        live.UpdateTarget(panel.Render());
        shown = time.GetTimestamp();
    }
}
