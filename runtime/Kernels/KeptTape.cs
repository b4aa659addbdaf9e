namespace Edifice.Kernels;

/// <summary>The tape alone: a run whose spikes are known.</summary>
internal readonly struct KeptTape : IKept
{
    public static bool Spikes => false;

    public static bool Tape => true;

    public static bool TapeIsFar => false;
}
