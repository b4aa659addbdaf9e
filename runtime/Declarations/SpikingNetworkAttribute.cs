using System;

namespace Edifice;

/// <summary>Makes a partial class a spiking network: the generator writes everything else.</summary>
/// <remarks>
/// Either the compact form (<see cref="InputSize"/>, <see cref="OutputSize"/>, and what else it takes), or the layered
/// form: <c>[Input]</c> and layer attributes on the same declaration, in the order of the data.
/// </remarks>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SpikingNetworkAttribute : Attribute
{
    /// <summary>Features per sample; compact form.</summary>
    public int InputSize { get; set; }

    /// <summary>Outputs per sample; compact form.</summary>
    public int OutputSize { get; set; }

    /// <summary>Sizes of the hidden layers; compact form; default [256, 128].</summary>
    public int[] HiddenSizes { get; set; } = [256, 128];

    /// <summary>What travels between the layers; compact form; default <see cref="Edifice.Coding.SpikeTrains"/>.</summary>
    public Coding Coding { get; set; }

    /// <summary>Time steps T that a sample is simulated for; default 25.</summary>
    public int NumTimesteps { get; set; } = 25;

    /// <summary>The library whose neurons the layers are, unless a layer says another; default <see cref="Edifice.Compatibility.None"/>.</summary>
    public Compatibility Compatibility { get; set; }

    /// <summary>Time constant in time steps, the default of the layers; β = exp(-1/τ); above 0; default 2.</summary>
    public double Tau { get; set; } = 2;

    /// <summary>Threshold θ, the default of the layers; above 0; default 1.</summary>
    public double Threshold { get; set; } = 1;

    /// <summary>What Forward keeps for Backward when it trains; default <see cref="TapeMode.Full"/>. No result depends on it.</summary>
    public TapeMode Tape { get; set; }

    /// <summary>
    /// Truncated back-propagation through time: the gradient by a neuron's states ends at every multiple of this many time
    /// steps; a multiple of 5 below <see cref="NumTimesteps"/>; default 0, which truncates nothing.
    /// </summary>
    public int Window { get; set; }

    /// <summary>
    /// Most bytes that a workspace of one sample and one thread may take; the compiler refuses a network that takes more.
    /// Above 0; not written, any number. <c>Datasheet.WorkspaceBytes</c> + <c>Datasheet.WorkspaceBytesPerSample</c> is what it takes.
    /// </summary>
    public long WorkspaceBudget { get; set; }

    /// <summary>
    /// Most bytes that the tape may take for each sample when the network trains; the compiler refuses a network that takes
    /// more. Above 0; not written, any number. <see cref="Tape"/> and <see cref="NumTimesteps"/> decide what it takes.
    /// </summary>
    public long TapeBudget { get; set; }
}
