namespace Edifice.Tool;

/// <summary>What stands at a network's end.</summary>
internal enum Readout
{
    /// <summary>Neurons that fire.</summary>
    Lif,

    /// <summary>Membranes that never fire.</summary>
    Integrator,

    /// <summary>A product of what was decoded.</summary>
    Dense,
}
