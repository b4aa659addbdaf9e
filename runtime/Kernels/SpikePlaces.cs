namespace Edifice.Kernels;

/// <summary>Where one sample's numbers begin that spiking neurons read and write.</summary>
internal ref struct SpikePlaces
{
    /// <summary>[padded] if constant, else [time, current stride], read.</summary>
    public ref float Current;

    /// <summary>Trained numbers, [trained numbers, padded], read.</summary>
    public ref float Learned;

    /// <summary>[time, padded / 8] bytes of bits, written if kept.</summary>
    public ref byte Spikes;

    /// <summary>[tape values, padded / 16, time, 16], written if kept.</summary>
    public ref float Tape;
}
