namespace Edifice.Kernels;

/// <summary>Spikes and tape: what a learning step needs.</summary>
internal readonly struct KeptSpikesAndTape : IKept
{
    public static bool Spikes => true;

    public static bool Tape => true;

    public static bool TapeIsFar => true;
}
