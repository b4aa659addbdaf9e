using System;

namespace Edifice;

internal sealed class WarmUpSchedule : LearningRateSchedule
{
    private readonly int steps;
    private readonly LearningRateSchedule schedule;

    public WarmUpSchedule(int steps, LearningRateSchedule schedule)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(steps, 1);
        (this.steps, this.schedule) = (steps, schedule);
    }

    public override string Description => FormattableString.Invariant($"warm-up of {steps} steps, {schedule.Description}");

    public override double Factor(ScheduleTime time) => Math.Min(1, (time.Step + 1.0) / steps) * schedule.Factor(time);
}
