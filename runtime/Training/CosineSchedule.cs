using System;

namespace Edifice;

internal sealed class CosineSchedule : LearningRateSchedule
{
    private readonly double last;

    public CosineSchedule(double last)
    {
        if (!(last >= 0 && last <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(last), last, "The last factor has to be in [0, 1].");
        }

        this.last = last;
    }

    public override string Description => FormattableString.Invariant($"cosine to {last:R}");

    public override double Factor(ScheduleTime time)
    {
        double share = Math.Min(1, time.Epochs / time.TotalEpochs);
        return last + ((1 - last) * 0.5 * (1 + Trigonometry.OfDegrees(180 * share).Cosine));
    }
}
