namespace Edifice;

/// <summary>What may differ between single and double precision. Spikes may not.</summary>
public sealed record VerificationTolerances
{
    /// <summary>Membranes, currents and real outputs of a stage, as a share of the stage's largest.</summary>
    public double Membrane { get; init; } = 1e-4;

    /// <summary>The output, as a share of the largest.</summary>
    public double Output { get; init; } = 1e-4;

    /// <summary>
    /// Gradients, as a share of the largest of the same tensor, or of the terms that it is the sum of where those are larger: terms that
    /// cancel leave their own rounding behind (<see cref="Reference.ReferenceNetwork.BackwardSquares"/>).
    /// </summary>
    public double Gradient { get; init; } = 1e-3;

    /// <summary>
    /// The margin below which a run proves nothing: what single precision may move a membrane by, as a share of it. A spike that close
    /// to its threshold can rightly be different.
    /// </summary>
    public double LeastMargin { get; init; } = 1e-5;
}
