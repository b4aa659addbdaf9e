using System;
using System.Buffers;
using System.Linq;

namespace Edifice;

/// <summary>Several augmentations after one another, each with random numbers of its own.</summary>
/// <remarks>
/// Part i has the key's part i (<see cref="SampleKey.Derive"/>), so that two of a kind differ. Without parts, a sample is
/// copied. Where a later part refuses the sample's length, the destination may hold the work of an earlier one.
/// </remarks>
public sealed class AugmentationChain : IAugmentation
{
    private const int OnStack = 1024;

    private readonly IAugmentation[] parts;

    /// <summary>Joins augmentations; the first one takes the sample.</summary>
    /// <param name="parts">Copied; none is null.</param>
    public AugmentationChain(params ReadOnlySpan<IAugmentation> parts)
    {
        foreach (IAugmentation part in parts)
        {
            ArgumentNullException.ThrowIfNull(part, nameof(parts));
        }

        this.parts = parts.ToArray();
    }

    /// <summary>How many parts it has.</summary>
    public int Count => parts.Length;

    /// <inheritdoc/>
    public string Description => parts.Length == 0 ? "no change" : string.Join(", then ", parts.Select(part => part.Description));

    /// <inheritdoc/>
    public void Apply(ReadOnlySpan<float> source, Span<float> destination, SampleKey key)
    {
        ImageShape.RequirePair(source, destination);
        if (parts.Length < 2)
        {
            Single(source, destination, key);
            return;
        }

        float[]? rented = source.Length > OnStack ? ArrayPool<float>.Shared.Rent(source.Length) : null;
        Span<float> between = rented is null ? stackalloc float[source.Length] : rented.AsSpan(0, source.Length);
        try
        {
            // The two take turns, and the last part writes to the destination.
            for (int part = 0; part < parts.Length; part++)
            {
                bool isDestination = (parts.Length - part) % 2 == 1;
                ReadOnlySpan<float> from = part == 0 ? source : isDestination ? between : destination;
                parts[part].Apply(from, isDestination ? destination : between, key.Derive((uint)part));
            }
        }
        finally
        {
            if (rented is not null)
            {
                ArrayPool<float>.Shared.Return(rented);
            }
        }
    }

    private void Single(ReadOnlySpan<float> source, Span<float> destination, SampleKey key)
    {
        if (parts.Length == 0)
        {
            source.CopyTo(destination);
            return;
        }

        parts[0].Apply(source, destination, key.Derive(0));
    }
}
