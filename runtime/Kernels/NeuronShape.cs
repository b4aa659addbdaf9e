using System.ComponentModel;

namespace Edifice.CompilerServices;

/// <summary>The sizes of a stage of neurons.</summary>
/// <param name="TimeSteps">T.</param>
/// <param name="Neurons">Neurons, without padding.</param>
/// <param name="Padded">Neurons with padding: a multiple of 16, and 8 · the bytes of a step's spikes.</param>
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

    /// <summary>Neurons whose tape lies together, step by step: a cache line.</summary>
    internal const int TapeWidth = 16;

    /// <summary>Where one neuron's values of the first step lie on a tape [padded / 16, time, 16]; those of the next step lie 16 further.</summary>
    /// <remarks>
    /// Forward and backward walk through a few neurons' steps in a row. So they read and write memory from end to end, which
    /// the machine foresees; a row of all neurons per step would be a jump per step, of a power of two mostly.
    /// </remarks>
    internal int TapeStart(int neuron) => (neuron / TapeWidth * TapeWidth * TimeSteps) + (neuron % TapeWidth);
}
