using System;
using Edifice.CompilerServices;
using Edifice.Numerics;

namespace Edifice;

/// <summary>Augments and encodes a batch; each sample knows nothing of the others, so a team may share them.</summary>
internal ref struct SamplePreparation : IBatchPass<SamplePreparation>
{
    /// <summary>[samples, raw length].</summary>
    public ReadOnlySpan<float> Raw;

    /// <summary>[samples, raw length]: augmented; empty without an augmentation.</summary>
    public Span<float> Augmented;

    /// <summary>[samples, encoded length]; empty without an encoder.</summary>
    public Span<float> Encoded;

    /// <summary>[samples].</summary>
    public ReadOnlySpan<uint> Samples;

    public int Batch { get; init; }

    public required IAugmentation? Augmentation { get; init; }

    public required IEncoder? Encoder { get; init; }

    public required long Seed { get; init; }

    public required uint Epoch { get; init; }

    public readonly SamplePreparation Part(int worker, int first, int count) => this with
    {
        Raw = Rows(Raw, first, count),
        Augmented = Rows(Augmented, first, count),
        Encoded = Rows(Encoded, first, count),
        Samples = Samples.Slice(first, count),
        Batch = count,
    };

    public readonly void Run<TLanes>()
        where TLanes : struct, ILanes<TLanes>
    {
        for (int slot = 0; slot < Batch; slot++)
        {
            try
            {
                Prepare(slot, new SampleKey(Seed, Epoch, Samples[slot]));
            }
            catch (ArgumentException error)
            {
                throw new ArgumentException(FormattableString.Invariant($"Sample {Samples[slot]} can not be augmented or encoded: {error.Message}"), error);
            }
        }
    }

    private readonly void Prepare(int slot, SampleKey key)
    {
        ReadOnlySpan<float> values = RowOf(Raw, slot);
        if (Augmentation is not null)
        {
            Augmentation.Apply(values, RowOf(Augmented, slot), key);
            values = RowOf(Augmented, slot);
        }

        Encoder?.Encode(values, RowOf(Encoded, slot), key);
    }

    private readonly ReadOnlySpan<float> Rows(ReadOnlySpan<float> rows, int first, int count)
        => rows.Slice(first * (rows.Length / Batch), count * (rows.Length / Batch));

    private readonly Span<float> Rows(Span<float> rows, int first, int count)
        => rows.Slice(first * (rows.Length / Batch), count * (rows.Length / Batch));

    private readonly ReadOnlySpan<float> RowOf(ReadOnlySpan<float> rows, int slot) => Rows(rows, slot, 1);

    private readonly Span<float> RowOf(Span<float> rows, int slot) => Rows(rows, slot, 1);
}
