namespace Edifice.Kernels;

/// <summary>Spikes: what inference needs.</summary>
internal readonly struct KeptSpikes : IKept
{
    public static bool Spikes => true;

    public static bool Tape => false;

    public static bool TapeIsFar => false;
}
