using System;

namespace Edifice.Samples.Digits;

/// <summary>Shows a run to the person who started it.</summary>
internal interface IPresenter
{
    /// <summary>Says what will be learned from.</summary>
    void ShowData(DigitData data);

    /// <summary>Runs the training while showing its progress; its exceptions pass through.</summary>
    TrainingReport Watch(Func<ITrainingWatch, TrainingReport> training);

    /// <summary>Shows what a network did on the test images; test accuracy comes last.</summary>
    void ShowResult(TestResult result, Health health);

    /// <summary>Draws an image, and what a network made of it.</summary>
    void ShowDigit(DigitLook look);

    /// <summary>Shows one line.</summary>
    void Say(string line);
}
