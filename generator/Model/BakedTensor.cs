namespace Edifice.Generator.Model;

/// <summary>A tensor of a weights resource and where it lies there.</summary>
/// <param name="Name">As in the file, such as <c>hidden1.weight</c>.</param>
/// <param name="IsMatrix">Whether it is [out, in]; else [out].</param>
/// <param name="Outputs">Rows.</param>
/// <param name="Inputs">Columns; 1 for a vector.</param>
/// <param name="Offset">Its first number.</param>
/// <param name="TileWidth">16 or 32.</param>
/// <param name="HasZeroRow">Whether each tile ends with a row of zeros.</param>
internal sealed record BakedTensor(string Name, bool IsMatrix, int Outputs, int Inputs, int Offset, int TileWidth, bool HasZeroRow)
{
    /// <summary>Numbers, padding included: what <c>WeightLayout.Length</c> is.</summary>
    public long Length => (long)((Outputs <= 16 && TileWidth == 16 ? 16 : ((long)Outputs + 31) / 32 * 32) / TileWidth) * ((long)Inputs + (HasZeroRow ? 1 : 0)) * TileWidth;

    /// <summary>Its shape, such as [256, 784].</summary>
    public string Shape => IsMatrix ? System.FormattableString.Invariant($"[{Outputs}, {Inputs}]") : System.FormattableString.Invariant($"[{Outputs}]");
}
