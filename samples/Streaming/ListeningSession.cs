using System;
using System.Diagnostics;
using System.Threading;

namespace Edifice.Samples.Streaming;

/// <summary>Listens to a signal for a while, and keeps count.</summary>
/// <param name="ear">That has learned.</param>
/// <param name="seconds">How long the signal lasts.</param>
/// <param name="seed">Of the signal.</param>
internal sealed class ListeningSession(Ear ear, int seconds, int seed) : IDisposable
{
    private const int FramesPerSecond = SoundSource.Rate / SoundSource.FrameLength;

    private readonly SoundSource source = new(seed);
    private readonly float[] frame = new float[SoundSource.FrameLength];

    public Listener Listener { get; } = new(ear);

    public Score Score { get; } = new();

    public Latencies Latencies { get; } = new(seconds * FramesPerSecond);

    /// <summary>Hears everything.</summary>
    /// <param name="isLive">Waits for each frame to have sounded, as a microphone would; else as fast as it goes.</param>
    /// <param name="cancel">Ends it early.</param>
    /// <param name="heard">Told of each frame behind it.</param>
    public void Run(bool isLive, CancellationToken cancel, Action<SoundKind>? heard = null)
    {
        // The first call of a path is compiled; that is no frame's latency.
        using (Listener first = new(ear))
        {
            for (int index = 0; index < 200; index++)
            {
                first.Hear(frame);
            }
        }

        long begin = Stopwatch.GetTimestamp();
        for (int index = 0; index < seconds * FramesPerSecond && !cancel.IsCancellationRequested; index++)
        {
            SoundKind truth = source.Next(frame);
            TimeSpan early = TimeSpan.FromMilliseconds(10 * (index + 1)) - Stopwatch.GetElapsedTime(begin);
            if (isLive && early > TimeSpan.Zero)
            {
                cancel.WaitHandle.WaitOne(early);
            }

            long allocated = GC.GetAllocatedBytesForCurrentThread();
            long arrived = Stopwatch.GetTimestamp();
            SoundKind said = Listener.Hear(frame);
            long elapsed = Stopwatch.GetTimestamp() - arrived;
            Latencies.Add(elapsed, GC.GetAllocatedBytesForCurrentThread() - allocated);
            Score.Take(index, truth, said);
            heard?.Invoke(truth);
        }
    }

    public void Dispose() => Listener.Dispose();
}
