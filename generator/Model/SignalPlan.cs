namespace Edifice.Generator.Model;

/// <summary>A signal between two layers, with the memory that holds it and its adjoint.</summary>
/// <param name="Name">As a local variable in the generated code: <c>hidden1Spikes</c>.</param>
/// <param name="Size">Features.</param>
/// <param name="Padded">Features with padding: 16 or a multiple of 32.</param>
/// <param name="IsPerStep">Whether there is one value for every time step.</param>
/// <param name="IsSpikes">Whether the values are bits.</param>
/// <param name="Stride">Distance between rows of its values, in numbers.</param>
/// <param name="Values">Where its values lie; null where they are the caller's.</param>
/// <param name="AdjointStride">Distance between rows of its adjoint; 0 where one row serves all time steps.</param>
/// <param name="Adjoint">Where its adjoint lies; null where it is the caller's, or never there as a whole.</param>
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
    /// <summary>Whether it is the network's input: its adjoint is only computed where it is asked for.</summary>
    public bool IsNetworkInput { get; init; }

    /// <summary>Whether Backward gets the adjoint of all steps at once where it otherwise goes segment by segment.</summary>
    public bool HasAdjointAtOnce { get; init; }

    /// <summary>Whether its adjoint is never there as a whole: the neurons that gave it compute it a few neurons at a time.</summary>
    public bool AdjointIsInBlocks { get; init; }

    /// <summary>For a signal over time, in C#, the local variable of its values.</summary>
    public string Declaration => IsSpikes
        ? $"global::System.Span<byte> {Name} =\n    global::System.Runtime.InteropServices.MemoryMarshal.AsBytes({Values!.All});"
        : $"global::System.Span<float> {Name} = {Values!.All};";

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
    public string GroupValues => Rows(Name, Stride, "count");

    /// <summary>For a static signal, in C#, the adjoint of the samples at hand.</summary>
    public string AdjointOf(string samples) => Rows(AdjointName, AdjointStride, samples);

    private static string Rows(string name, int stride, string samples) => samples == "1"
        ? FormattableText.Of($"{name}.Slice(first * {stride}, {stride})")
        : FormattableText.Of($"{name}.Slice(first * {stride}, {samples} * {stride})");
}
