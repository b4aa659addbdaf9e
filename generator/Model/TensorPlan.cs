namespace Edifice.Generator.Model;

/// <summary>A parameter tensor in the network's block.</summary>
/// <param name="Name">Such as <c>hidden1.weight</c>.</param>
/// <param name="Offset">Its first number.</param>
/// <param name="Length">Numbers, padding included.</param>
/// <param name="Outputs">Rows of the logical matrix.</param>
/// <param name="Inputs">Columns; 1 for a vector.</param>
/// <param name="TileWidth">16 or 32.</param>
/// <param name="HasZeroRow">Whether each tile ends with a row of zeros.</param>
/// <param name="IsMatrix">Whether it is a matrix.</param>
/// <param name="FanIn">Inputs of its synapse.</param>
internal sealed record TensorPlan(
    string Name, int Offset, int Length, int Outputs, int Inputs, int TileWidth, bool HasZeroRow, bool IsMatrix, int FanIn)
{
    /// <summary>What every number of it begins with, and the range in which it is used; null for a synapse's, which are drawn.</summary>
    public TensorRange? Range { get; init; }

    /// <summary>The stage that it belongs to.</summary>
    public string Stage => Name.Substring(0, Name.LastIndexOf('.'));

    /// <summary>In words, how it lies: tiles, in each a row for every input, and perhaps one of zeros.</summary>
    public string Tiles => FormattableText.Of($"[{Length / (TileWidth * (Inputs + (HasZeroRow ? 1 : 0)))}][{Inputs}{(HasZeroRow ? " + 1" : "")}][{TileWidth}]");

    /// <summary>Its layout in C#.</summary>
    public string Layout =>
        $"new global::Edifice.WeightLayout(Outputs: {Outputs}, Inputs: {Inputs}, TileWidth: {TileWidth}, HasZeroRow: {(HasZeroRow ? "true" : "false")})";

    /// <summary>In C#, its part of a block.</summary>
    public string SliceOf(string block) => $"{block}.Slice({Offset}, {Length})";
}
