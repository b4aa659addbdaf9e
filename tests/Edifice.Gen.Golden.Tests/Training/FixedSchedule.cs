namespace Edifice.Golden.Tests;

/// <summary>A schedule of a user's, of one factor.</summary>
internal sealed class FixedSchedule(double factor) : LearningRateSchedule
{
    public override string Description => "always the same";

    public override double Factor(ScheduleTime time) => factor;
}
