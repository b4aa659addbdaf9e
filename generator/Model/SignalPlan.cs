namespace Edifice.Generator.Model;

/// <summary>A signal between two layers, with the memory that holds it and its adjoint.</summary>
/// <param name="Name">As a local variable in the generated code: <c>hidden1Spikes</c>.</param>
/// <param name="Size">Features.</param>
/// <param name="Padded">Features with padding: 16 or a multiple of 32.</param>
/// <param name="IsPerStep">Whether there is one value for every time step.</param>
/// <param name="IsSpikes">Whether the values are bits.</param>
/// <param name="Stride">Distance between rows of its values, in numbers.</param>
/// <param name="Values">Where its values lie; null for the network's input and output, which are the caller's.</param>
/// <param name="AdjointStride">Distance between rows of its adjoint; 0 where one row serves all time steps.</param>
/// <param name="Adjoint">Where its adjoint lies; null where it is the caller's.</param>
internal sealed record SignalPlan(
    string Name,
    int Size,
    int Padded,
    bool IsPerStep,
    bool IsSpikes,
    int Stride,
    BufferPlan? Values,
    int AdjointStride,
    BufferPlan? Adjoint)
{
    /// <summary>Bytes of one step's spikes.</summary>
    public int SpikeStride => Padded / 8;

    /// <summary>Name of the adjoint as a local variable.</summary>
    public string AdjointName => Name switch
    {
        "Input" => "InputGradients",
        "Output" => "OutputGradients",
        _ => Name + "Adjoint",
    };

    /// <summary>For a static signal, in C#, the values of the group at hand.</summary>
    public string GroupValues => $"{Name}.Slice(first * {Stride}, count * {Stride})";

    /// <summary>For a static signal, in C#, the adjoint of the group at hand.</summary>
    public string GroupAdjoint => $"{AdjointName}.Slice(first * {AdjointStride}, count * {AdjointStride})";
}
