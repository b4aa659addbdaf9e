namespace Edifice.Samples.Digits;

/// <summary>Hears how a training goes; <see cref="TrainingMeter"/> measures what it is told.</summary>
internal interface ITrainingProgress
{
    void BatchDone(BatchProgress batch);

    void EpochDone(EpochSummary epoch);
}
