using System.ComponentModel;

namespace Edifice.CompilerServices;

/// <summary>The sizes of a stage of neurons.</summary>
/// <param name="TimeSteps">T.</param>
/// <param name="Neurons">Neurons, without padding.</param>
/// <param name="Padded">Neurons with padding: a multiple of 16; one step's row on the tape, and 8 · its bytes of spikes.</param>
/// <param name="CurrentStride">Distance between steps of the current and of its adjoint; 0 where the current is constant.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct NeuronShape(int TimeSteps, int Neurons, int Padded, int CurrentStride)
{
    /// <summary>Bytes of one step's spikes.</summary>
    public int SpikeStride => Padded / 8;

    /// <summary>Numbers of one variable of one sample over all steps.</summary>
    public int TraceLength => TimeSteps * Padded;

    /// <summary>Numbers of one sample's current.</summary>
    public int CurrentLength => CurrentStride == 0 ? Padded : TimeSteps * CurrentStride;
}
