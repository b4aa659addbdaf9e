namespace Edifice;

/// <summary>One parameter tensor: its name and where its numbers lie.</summary>
/// <param name="Name">Stage and role, such as "hidden1.weight" or "output.bias".</param>
/// <param name="IsMatrix">Whether it is a matrix [out, in]; otherwise a vector [out].</param>
/// <param name="Offset">Index of its first number in the block.</param>
/// <param name="Layout">Where element [out, in] lies behind the offset.</param>
/// <param name="FanIn">Inputs of the synapse that it belongs to; sets the range of the initial values.</param>
public sealed record TensorInfo(string Name, bool IsMatrix, int Offset, WeightLayout Layout, int FanIn);
