namespace Edifice.Samples.Digits;

/// <summary>What inspections say of a network.</summary>
/// <param name="Now">Of the network as it is.</param>
/// <param name="Before">Of the network before its training; null where nobody asked.</param>
/// <param name="IsFull">Whether all measures are wanted, not only what is wrong.</param>
internal sealed record Health(HealthReport Now, HealthReport? Before = null, bool IsFull = false);
