namespace Edifice.Kernels;

/// <summary>The tiles of a synapse that takes spikes and has more than 16 outputs.</summary>
internal readonly struct WideTile : ITileWidth
{
    public static int Width => 32;
}
