namespace Edifice;

/// <summary>Losses over a batch, with their gradients by the network's outputs, which Backward takes.</summary>
/// <remarks>
/// <para>
/// The arguments always come in the same order: what the network gave, labels or targets, the number of time steps where
/// it can not be inferred, the gradients, then numbers with defaults. Every loss has an overload without gradients.
/// </para>
/// <para>
/// Sums run in double in ascending order and are rounded to float once: within a numeric class the bits are the same on
/// every machine. A NaN among the numbers gives a NaN loss. Nothing is allocated, and nothing is written before the checks.
/// </para>
/// </remarks>
public static partial class Loss;
