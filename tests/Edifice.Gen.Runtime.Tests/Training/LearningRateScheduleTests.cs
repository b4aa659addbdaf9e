using System;
using System.Linq;
using Xunit;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>Schedules against their formulas, and against what PyTorch's of the same name give.</summary>
public sealed class LearningRateScheduleTests
{
    [Fact]
    public void A_constant_rate_stays()
    {
        Assert.Equal(1, LearningRateSchedule.Constant.Factor(new ScheduleTime(0, 0, 10)));
        Assert.Equal(1, LearningRateSchedule.Constant.Factor(new ScheduleTime(123, 9.9, 10)));
    }

    [Fact]
    public void Steps_are_those_of_StepLR()
    {
        // torch.optim.lr_scheduler.StepLR(optimizer, step_size=3, gamma=0.5), lr 1, epochs 0 to 9.
        double[] torch = [1, 1, 1, 0.5, 0.5, 0.5, 0.25, 0.25, 0.25, 0.125];
        LearningRateSchedule schedule = LearningRateSchedule.Step(3, 0.5);
        Assert.Equal(torch, Enumerable.Range(0, 10).Select(epoch => schedule.Factor(new ScheduleTime(0, epoch, 10))));
        Assert.Equal(torch, Enumerable.Range(0, 10).Select(epoch => schedule.Factor(new ScheduleTime(0, epoch + 0.999, 10))));
        Assert.Equal(0.1, LearningRateSchedule.Step(1).Factor(new ScheduleTime(0, 1, 2)));
    }

    [Fact]
    public void Many_steps_end_at_zero_and_take_no_time()
    {
        Assert.Equal(0, LearningRateSchedule.Step(1, 0.1).Factor(new ScheduleTime(0, int.MaxValue, int.MaxValue)));
        Assert.Equal(1e3, LearningRateSchedule.Step(2, 10).Factor(new ScheduleTime(0, 7, 8)), 1e-9);
    }

    [Fact]
    public void A_cosine_is_that_of_CosineAnnealingLR()
    {
        // torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max=10, eta_min=0.01), lr 0.1, epochs 0, 1, 2, 5, 8, 10.
        (int Epoch, double Rate)[] torch =
            [(0, 0.1), (1, 0.09779754323328192), (2, 0.09140576474687264), (5, 0.055), (8, 0.01859423525312737), (10, 0.01)];
        LearningRateSchedule schedule = LearningRateSchedule.Cosine(0.1);
        Assert.All(torch, point => Assert.Equal(point.Rate, 0.1 * schedule.Factor(new ScheduleTime(0, point.Epoch, 10)), 1e-15));
    }

    [Fact]
    public void A_cosine_is_half_a_wave_over_all_epochs()
    {
        LearningRateSchedule schedule = LearningRateSchedule.Cosine(0.25);
        for (double time = 0; time <= 7; time += 0.125)
        {
            double expected = 0.25 + (0.75 * (1 + Math.Cos(Math.PI * time / 7)) / 2);
            Assert.Equal(expected, schedule.Factor(new ScheduleTime(0, time, 7)), 1e-14);
        }

        Assert.Equal(0, LearningRateSchedule.Cosine().Factor(new ScheduleTime(0, 3, 3)));
        Assert.Equal(0.25, schedule.Factor(new ScheduleTime(0, 9, 7)));
    }

    [Fact]
    public void A_warm_up_rises_linearly_and_leaves_the_other_schedule_to_itself()
    {
        LearningRateSchedule alone = LearningRateSchedule.WarmUp(4);
        Assert.Equal([0.25, 0.5, 0.75, 1, 1, 1], Enumerable.Range(0, 6).Select(step => alone.Factor(new ScheduleTime(step, 0, 5))));
        LearningRateSchedule both = LearningRateSchedule.WarmUp(4, LearningRateSchedule.Step(1, 0.5));
        Assert.Equal(0.375, both.Factor(new ScheduleTime(2, 1, 5)));
        Assert.Equal(0.25, both.Factor(new ScheduleTime(long.MaxValue, 2, 5)));
    }

    [Fact]
    public void What_a_checkpoint_compares_tells_all_numbers()
    {
        Assert.Equal("constant", LearningRateSchedule.Constant.ToString());
        Assert.Equal("times 0.1 every 30 epochs", LearningRateSchedule.Step(30).ToString());
        Assert.Equal("warm-up of 500 steps, cosine to 0.01", LearningRateSchedule.WarmUp(500, LearningRateSchedule.Cosine(0.01)).ToString());
    }

    [Fact]
    public void Numbers_outside_their_ranges_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("epochs", () => LearningRateSchedule.Step(0));
        Assert.All(new[] { 0, -1, double.NaN, double.PositiveInfinity }, factor => Assert.Throws<ArgumentOutOfRangeException>(nameof(factor), () => LearningRateSchedule.Step(1, factor)));
        Assert.All(new[] { -0.1, 1.1, double.NaN }, last => Assert.Throws<ArgumentOutOfRangeException>(nameof(last), () => LearningRateSchedule.Cosine(last)));
        Assert.Throws<ArgumentOutOfRangeException>("steps", () => LearningRateSchedule.WarmUp(0));
    }
}
