namespace Edifice.Samples.Digits;

/// <summary>What the program can do. Every method gives the exit code; exceptions pass through.</summary>
internal interface ICommands
{
    int Train(Recipe recipe, RunOptions options);

    /// <param name="recipe">What is timed.</param>
    /// <param name="options">How many threads at most.</param>
    int TimeThreads(Recipe recipe, RunOptions options);

    /// <param name="options">Whose checkpoint to go on from.</param>
    /// <param name="data">Where the data lie now; null for where they were.</param>
    int Resume(RunOptions options, string? data);

    /// <param name="options">Whose weights to load.</param>
    /// <param name="data">What to read; null for the test images of the training.</param>
    int Evaluate(RunOptions options, string? data);

    /// <param name="options">Whose weights to load.</param>
    /// <param name="shown">Which images.</param>
    /// <param name="data">Where they lie; null for the test images of the training.</param>
    int Show(RunOptions options, ShowOptions shown, string? data);
}
