namespace Edifice.Golden.Tests;

/// <summary>How much of a layer fires.</summary>
internal enum FiringShare
{
    Silent,

    /// <summary>Below 3 %: weight gradients come from a loop over spikes.</summary>
    Sparse,

    /// <summary>About 15 %.</summary>
    Usual,

    /// <summary>About 40 %.</summary>
    Often,

    /// <summary>Everything in every step.</summary>
    All,
}
