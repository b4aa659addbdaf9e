namespace Edifice;

/// <summary>What a <see cref="HealthFinding"/> is about.</summary>
public enum HealthProblem
{
    /// <summary>NaN or an infinity, in what the network did, in its parameters or in gradients.</summary>
    NotFinite,

    /// <summary>No neuron of the stage fired.</summary>
    Silent,

    /// <summary>Many neurons of the stage never fired.</summary>
    DeadNeurons,

    /// <summary>Most neurons that fire at all fire in nearly every step.</summary>
    Saturated,

    /// <summary>Membranes are typically so far from the threshold that the surrogate is about 0.</summary>
    FarFromThreshold,

    /// <summary>A gradient is exactly 0.</summary>
    NoGradient,

    /// <summary>A gradient is far smaller than that of the stages behind.</summary>
    VanishingGradient,

    /// <summary>A gradient is far larger than that of the stage behind.</summary>
    ExplodingGradient,

    /// <summary>An update changes a large share of the parameters at once.</summary>
    LargeUpdate,

    /// <summary>An update is too small for single precision.</summary>
    TinyUpdate,
}
