using System.Threading;
using Edifice.Samples.Streaming;
using Xunit;

namespace Edifice.Gen.Samples.Tests.Streaming;

/// <summary>The whole sample without a terminal: it learns, listens to two minutes, and names nearly all that it hears.</summary>
public sealed class EarTests
{
    [Fact]
    public void An_ear_that_has_learned_names_what_it_hears_and_no_frame_allocates()
    {
        const int Steps = 300;
        Ear ear = Ear.CreateAttentive(seed: 1);
        using (Lessons lessons = new(ear, seed: 1))
        {
            for (int step = 1; step <= Steps; step++)
            {
                lessons.Teach(pace: 1 - ((float)step / (Steps + 1)));
            }
        }

        using ListeningSession session = new(ear, seconds: 120, seed: 1001);
        session.Run(isLive: false, CancellationToken.None);
        Assert.InRange(session.Score.Sounds, 100, 240);
        Assert.True(session.Score.Right >= 0.85 * session.Score.Sounds, $"{session.Score.Right} of {session.Score.Sounds}");
        Assert.True(session.Score.FalseAlarms <= 3, $"{session.Score.FalseAlarms} false alarms");

        // The runtime's own caches may grow on this thread while other tests run.
        Assert.True(session.Latencies.Allocating <= 3, $"{session.Latencies.Allocated} bytes in {session.Latencies.Allocating} frames");
        Assert.InRange(session.Latencies.Microseconds(0.5), 0.1, session.Latencies.Microseconds(1));
    }

    [Fact]
    public void A_session_ends_when_it_is_told_to()
    {
        using CancellationTokenSource interrupt = new();
        using ListeningSession session = new(new Ear(seed: 1), seconds: 3600, seed: 1);
        int frames = 0;
        session.Run(isLive: false, interrupt.Token, _ =>
        {
            if (++frames == 7)
            {
                interrupt.Cancel();
            }
        });
        Assert.Equal(7, frames);
    }
}
