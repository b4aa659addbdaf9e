namespace Edifice.Kernels;

/// <summary>Every other tile.</summary>
internal readonly struct NarrowTile : ITileWidth
{
    public static int Width => 16;
}
