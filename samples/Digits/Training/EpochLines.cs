using System.Collections.Generic;
using System.Linq;

namespace Edifice.Samples.Digits;

/// <summary>Keeps what epochs brought, for a picture of them all.</summary>
/// <param name="epochs">Epochs in all.</param>
internal sealed class EpochLines(int epochs)
{
    private readonly Dictionary<int, EpochLine> lines = [];

    /// <summary>Hears all that another watch hears, and passes it on.</summary>
    public ITrainingWatch Keep(ITrainingWatch inner) => new Keeping(this, inner);

    /// <summary>A line for every finished epoch; of those before a resumption, test accuracy is not known.</summary>
    public IReadOnlyList<EpochLine> Of(TrainingReport report)
        => [.. report.History.Select(epoch => lines.GetValueOrDefault(epoch.Epoch) ?? new EpochLine(epoch, epochs, double.NaN))];

    private sealed class Keeping(EpochLines kept, ITrainingWatch inner) : ITrainingWatch
    {
        public void StepDone(TrainingProgress progress) => inner.StepDone(progress);

        public void EpochDone(EpochLine epoch)
        {
            kept.lines[epoch.Report.Epoch] = epoch;
            inner.EpochDone(epoch);
        }
    }
}
