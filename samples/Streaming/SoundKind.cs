namespace Edifice.Samples.Streaming;

/// <summary>What there is to hear.</summary>
internal enum SoundKind
{
    /// <summary>Noise and hum alone.</summary>
    Nothing,

    /// <summary>A short burst that rings.</summary>
    Knock,

    /// <summary>A tone that climbs an octave or two.</summary>
    Rise,

    /// <summary>A tone that falls an octave or two.</summary>
    Fall,
}
