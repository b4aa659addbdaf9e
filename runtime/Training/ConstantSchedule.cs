namespace Edifice;

internal sealed class ConstantSchedule : LearningRateSchedule
{
    public override string Description => "constant";

    public override double Factor(ScheduleTime time) => 1;
}
