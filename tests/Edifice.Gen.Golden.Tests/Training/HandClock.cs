using System;

namespace Edifice.Golden.Tests;

/// <summary>A clock that stands still until somebody moves it.</summary>
internal sealed class HandClock : TimeProvider
{
    private long ticks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => ticks;

    public void Pass(TimeSpan time) => ticks += time.Ticks;
}
