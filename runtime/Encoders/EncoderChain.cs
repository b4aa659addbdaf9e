using System;
using System.Buffers;

namespace Edifice;

/// <summary>Two encoders after one another, such as a population code whose activations become latencies.</summary>
/// <remarks>The first has the key's part 0 and the second its part 1 (<see cref="SampleKey.Derive"/>). A chain is an encoder: chains of chains have more links.</remarks>
public sealed class EncoderChain : IEncoder
{
    private const int OnStack = 1024;

    /// <summary>Joins two encoders.</summary>
    /// <param name="first">Takes the sample.</param>
    /// <param name="second">Takes what the first one gives.</param>
    /// <exception cref="ArgumentException">The second takes another number of values than the first gives.</exception>
    public EncoderChain(IEncoder first, IEncoder second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        if (first.OutputLength != second.InputLength)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"The first encoder gives {first.OutputLength} numbers, the second takes {second.InputLength}."), nameof(second));
        }

        First = first;
        Second = second;
    }

    /// <summary>Takes the sample.</summary>
    public IEncoder First { get; }

    /// <summary>Takes what the first one gives.</summary>
    public IEncoder Second { get; }

    /// <inheritdoc/>
    public int InputLength => First.InputLength;

    /// <inheritdoc/>
    public int OutputLength => Second.OutputLength;

    /// <inheritdoc/>
    public string Description => $"{First.Description}, then {Second.Description}";

    /// <inheritdoc/>
    public void Encode(ReadOnlySpan<float> values, Span<float> encoded, SampleKey key)
    {
        EncoderChecks.RequireSample(this, values, encoded);
        int length = First.OutputLength;
        float[]? rented = length > OnStack ? ArrayPool<float>.Shared.Rent(length) : null;
        Span<float> between = rented is null ? stackalloc float[length] : rented.AsSpan(0, length);
        try
        {
            First.Encode(values, between, key.Derive(0));
            Second.Encode(between, encoded, key.Derive(1));
        }
        finally
        {
            if (rented is not null)
            {
                ArrayPool<float>.Shared.Return(rented);
            }
        }
    }
}
