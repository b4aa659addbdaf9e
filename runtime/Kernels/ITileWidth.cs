namespace Edifice.Kernels;

/// <summary>Outputs in a tile of weights, as a type argument: places in a tile are then shifts instead of products.</summary>
internal interface ITileWidth
{
    static abstract int Width { get; }
}
