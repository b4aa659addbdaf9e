namespace Edifice.Kernels;

/// <summary>In memory, or in a cache that takes long to answer.</summary>
internal readonly struct Far : IDistance
{
    public static bool IsFar => true;
}
