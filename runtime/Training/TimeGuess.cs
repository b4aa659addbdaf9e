using System;

namespace Edifice;

/// <summary>Expects that samples go on to take as long as they did since the training was started or resumed, held-out samples included.</summary>
/// <param name="time">The clock.</param>
/// <param name="before">Samples that were done before it was started.</param>
/// <param name="total">Samples of all epochs; null where that is not known.</param>
internal sealed class TimeGuess(TimeProvider time, long before, long? total)
{
    // A thousand years: two billion epochs are allowed, and a TimeSpan would overflow.
    private const double LongestGuess = 1000.0 * 365 * 24 * 3600;

    private readonly long start = time.GetTimestamp();

    /// <param name="done">Samples that are done, those before the start too.</param>
    public TimeSpan? Left(long done)
    {
        double seconds = time.GetElapsedTime(start).TotalSeconds;
        return total is { } all && done > before
            ? TimeSpan.FromSeconds(Math.Min(LongestGuess, Math.Max(0, seconds * (all - done) / (done - before))))
            : null;
    }
}
