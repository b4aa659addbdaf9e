using Edifice.Reference;

namespace Edifice;

/// <summary>How a network is verified.</summary>
public sealed record VerificationOptions
{
    /// <summary>What may differ.</summary>
    public VerificationTolerances Tolerances { get; init; } = new();

    /// <summary>The models of the network's neurons; those of this library by default.</summary>
    public NeuronModels Models { get; init; } = NeuronModels.Standard;

    /// <summary>What to compare with in place of the simulation that follows from the network's Info and parameters.</summary>
    /// <remarks>Start from <see cref="Verification.Interpret"/> and change what you doubt.</remarks>
    public ReferenceNetwork? Reference { get; init; }

    /// <summary>The factor of the outputs in the cross entropy of labels.</summary>
    public double LogitScale { get; init; } = 1;

    /// <summary>Samples that run at once; more take more memory. At least 1.</summary>
    public int PieceSize { get; init; } = 32;

    /// <summary>The width that the network computes with.</summary>
    public LaneWidth Lanes { get; init; } = LaneWidth.Automatic;
}
