namespace Edifice;

/// <summary>
/// Where a weight matrix [out, in] lies in memory: in tiles of <see cref="TileWidth"/> outputs, row by row of inputs,
/// so that one input's weights for a tile are one run of numbers. Outputs are padded with zeros to whole tiles.
/// </summary>
/// <param name="Outputs">Rows of the logical matrix.</param>
/// <param name="Inputs">Columns of the logical matrix; 1 for a vector.</param>
/// <param name="TileWidth">16 or 32 outputs.</param>
/// <param name="HasZeroRow">
/// Whether a row of zeros follows the inputs of each tile: event kernels pad the shorter of two event lists with it.
/// </param>
public readonly record struct WeightLayout(int Outputs, int Inputs, int TileWidth, bool HasZeroRow)
{
    /// <summary>Input rows of a tile, the zero row included.</summary>
    public int TileRows => HasZeroRow ? Inputs + 1 : Inputs;

    /// <summary>Numbers in one tile.</summary>
    public int TileLength => TileRows * TileWidth;

    /// <summary>Outputs with their padding: 16, or a multiple of 32, whatever the tiles, so that all signals of one size agree.</summary>
    public int PaddedOutputs => Outputs <= 16 && TileWidth == 16 ? 16 : (Outputs + 31) / 32 * 32;

    /// <summary>Tiles side by side.</summary>
    public int Tiles => PaddedOutputs / TileWidth;

    /// <summary>Numbers in all, padding included.</summary>
    public int Length => Tiles * TileLength;

    /// <summary>Index of the weight from <paramref name="input"/> to <paramref name="output"/>.</summary>
    public int IndexOf(int output, int input)
        => (output / TileWidth * TileLength) + (input * TileWidth) + (output % TileWidth);
}
