namespace Edifice.Tool;

/// <summary>How a network's output is decoded: the runtime's words, and none.</summary>
internal enum FinalDecoding
{
    /// <summary>The output of every step.</summary>
    None,

    /// <inheritdoc cref="Decoding.Rate"/>
    Rate,

    /// <inheritdoc cref="Decoding.Count"/>
    Count,

    /// <inheritdoc cref="Decoding.FirstSpike"/>
    FirstSpike,

    /// <inheritdoc cref="Decoding.LastMembrane"/>
    LastMembrane,

    /// <inheritdoc cref="Decoding.MeanMembrane"/>
    MeanMembrane,

    /// <inheritdoc cref="Decoding.MaxMembrane"/>
    MaxMembrane,
}
