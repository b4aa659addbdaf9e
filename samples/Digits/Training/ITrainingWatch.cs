namespace Edifice.Samples.Digits;

/// <summary>Hears how a training goes.</summary>
internal interface ITrainingWatch
{
    /// <param name="progress">The same object every time.</param>
    void StepDone(TrainingProgress progress);

    void EpochDone(EpochLine epoch);
}
