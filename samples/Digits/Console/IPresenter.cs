using System;

namespace Edifice.Samples.Digits;

/// <summary>Shows a run to the person who started it.</summary>
internal interface IPresenter
{
    /// <summary>Says what will be learned from.</summary>
    void ShowData(DigitData data);

    /// <summary>Runs the training while showing its progress; its exceptions pass through.</summary>
    TrainingResult Watch(Func<ITrainingProgress, TrainingResult> training);

    /// <summary>Shows what the trained network did on the test images; test accuracy comes last.</summary>
    void ShowResult(TrainingResult result);
}
