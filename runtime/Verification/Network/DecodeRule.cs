namespace Edifice.Reference;

/// <summary>How a signal x[t], t = 0 … T - 1, becomes one number.</summary>
public enum DecodeRule
{
    /// <summary>(1/T) Σ x[t].</summary>
    Rate,

    /// <summary>Σ x[t].</summary>
    Count,

    /// <summary>x[T - 1].</summary>
    LastMembrane,

    /// <summary>(1/T) Σ x[t].</summary>
    MeanMembrane,

    /// <summary>max x[t]; its gradient goes to the first step that has the maximum.</summary>
    MaxMembrane,

    /// <summary>
    /// The first t with a spike, T without any; the gradient by the spike is -1 in that step (the last one without any) and 0 elsewhere.
    /// </summary>
    FirstSpike,
}
