namespace Edifice.Kernels;

/// <summary>In the first-level cache.</summary>
internal readonly struct Near : IDistance
{
    public static bool IsFar => false;
}
