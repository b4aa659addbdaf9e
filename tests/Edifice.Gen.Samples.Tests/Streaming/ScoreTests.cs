using Edifice.Samples.Streaming;
using Xunit;

namespace Edifice.Gen.Samples.Tests.Streaming;

/// <summary>What counts as heard.</summary>
public sealed class ScoreTests
{
    [Fact]
    public void Names_are_right_wrong_late_missing_or_of_nothing()
    {
        Score score = new();
        long frame = Quiet(score, 0, 30, SoundKind.Nothing);
        frame = Sound(score, frame, SoundKind.Knock, said: SoundKind.Knock);
        frame = Quiet(score, frame, 30, SoundKind.Nothing);
        frame = Sound(score, frame, SoundKind.Rise, said: SoundKind.Fall);
        frame = Quiet(score, frame, 30, SoundKind.Nothing);
        frame = Sound(score, frame, SoundKind.Fall, said: SoundKind.Nothing);
        frame = Quiet(score, frame, 10, SoundKind.Nothing);
        score.Take(frame++, SoundKind.Nothing, SoundKind.Fall);
        frame = Quiet(score, frame, 30, SoundKind.Nothing);
        frame = Sound(score, frame, SoundKind.Fall, said: SoundKind.Nothing);
        frame = Quiet(score, frame, 30, SoundKind.Nothing);
        score.Take(frame, SoundKind.Nothing, SoundKind.Rise);
        Assert.Equal((4, 2, 1, 1), (score.Sounds, score.Right, score.Wrong, score.FalseAlarms));
        Assert.Equal(5, score.Lines.Count);
    }

    private static long Quiet(Score score, long frame, int frames, SoundKind said)
    {
        for (int index = 0; index < frames; index++)
        {
            score.Take(frame++, SoundKind.Nothing, said);
        }

        return frame;
    }

    // Eight frames, named in the sixth.
    private static long Sound(Score score, long frame, SoundKind truth, SoundKind said)
    {
        for (int index = 0; index < 8; index++)
        {
            score.Take(frame++, truth, index == 5 ? said : SoundKind.Nothing);
        }

        return frame;
    }
}
