namespace Edifice;

/// <summary>One parameter tensor: its name and where its numbers lie.</summary>
/// <param name="Name">Stage and role, such as "hidden1.weight", "output.bias", or "hidden1.beta" for a trained β.</param>
/// <param name="IsMatrix">Whether it is a matrix [out, in]; otherwise a vector [out].</param>
/// <param name="Offset">Index of its first number in the block.</param>
/// <param name="Layout">Where element [out, in] lies behind the offset.</param>
/// <param name="FanIn">Inputs of the synapse that it belongs to; sets the range of the initial values.</param>
public sealed record TensorInfo(string Name, bool IsMatrix, int Offset, WeightLayout Layout, int FanIn)
{
    /// <summary>What every number of it begins with; null where it is drawn as a synapse's are.</summary>
    public float? InitialValue { get; init; }

    /// <summary>The least number that the formula uses; a parameter below it counts as this.</summary>
    public float Least { get; init; } = float.NegativeInfinity;

    /// <summary>The greatest number that the formula uses; a parameter above it counts as this.</summary>
    public float Greatest { get; init; } = float.PositiveInfinity;
}
