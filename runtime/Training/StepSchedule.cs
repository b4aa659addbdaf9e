using System;

namespace Edifice;

internal sealed class StepSchedule : LearningRateSchedule
{
    private readonly int epochs;
    private readonly double factor;

    public StepSchedule(int epochs, double factor)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(epochs, 1);
        if (!double.IsFinite(factor) || factor <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(factor), factor, "The factor has to be finite and above 0.");
        }

        (this.epochs, this.factor) = (epochs, factor);
    }

    public override string Description => FormattableString.Invariant($"times {factor:R} every {epochs} epochs");

    public override double Factor(ScheduleTime time)
    {
        // By multiplication: a power from a library has its own bits on every machine.
        double product = 1;
        for (double passed = epochs; passed <= time.Epochs && product > 0; passed += epochs)
        {
            product *= factor;
        }

        return product;
    }
}
