namespace Edifice.Kernels;

/// <summary>Where one sample's numbers begin that the neurons' adjoint reads and writes.</summary>
internal ref struct AdjointPlaces
{
    /// <summary>[tape values, padded / 16, time, 16], read.</summary>
    public ref float Tape;

    /// <summary>The gradient by the neurons' output: [padded] or [time, <see cref="OutputStride"/>], read.</summary>
    public ref float Output;

    /// <summary>0 where every step has the same, or the distance between steps.</summary>
    public nint OutputStride;

    /// <summary>The gradient by the current, [time, current stride], written.</summary>
    public ref float Current;

    /// <summary>The gradients by trained numbers, [trained numbers, time, padded], written.</summary>
    public ref float Shares;

    /// <summary>Trained numbers, [trained numbers, padded], read.</summary>
    public ref float Learned;
}
