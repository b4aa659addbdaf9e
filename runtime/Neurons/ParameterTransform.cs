namespace Edifice.Neurons;

/// <summary>How a number that the user writes becomes the constant of the formula. Computed in double, rounded to float once.</summary>
public enum ParameterTransform
{
    /// <summary>As given.</summary>
    None = 0,

    /// <summary>exp(-1/x): the decay per step of a time constant x in time steps, with Δt = 1.</summary>
    ExponentialDecay = 1,

    /// <summary>1 - 1/x: the same decay in Euler's approximation.</summary>
    EulerDecay = 2,

    /// <summary>1 / (1 + exp(-x)).</summary>
    Sigmoid = 3,
}
