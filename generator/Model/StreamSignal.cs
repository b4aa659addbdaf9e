namespace Edifice.Generator.Model;

/// <summary>A signal between two layers during one step of a stream: one row.</summary>
/// <param name="Name">As a local variable in the generated code.</param>
/// <param name="Size">Features.</param>
/// <param name="Padded">Features with padding.</param>
/// <param name="IsSpikes">Whether the row is bits.</param>
/// <param name="Row">Where it lies.</param>
internal sealed record StreamSignal(string Name, int Size, int Padded, bool IsSpikes, BufferPlan Row)
{
    /// <summary>Bytes of a row of spikes.</summary>
    public int SpikeStride => Padded / 8;

    /// <summary>The local variable's declaration in C#.</summary>
    public string Declaration => IsSpikes
        ? $"global::System.Span<byte> {Name} = global::System.Runtime.InteropServices.MemoryMarshal.AsBytes({Row.All});"
        : $"global::System.Span<float> {Name} = {Row.All};";
}
