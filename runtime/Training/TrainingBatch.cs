using System;
using Edifice.CompilerServices;

namespace Edifice;

/// <summary>The memory of one batch on its way through a network, and the rules that samples have to meet.</summary>
internal sealed class TrainingBatch
{
    private readonly NetworkInfo info;
    private readonly IAugmentation? augmentation;
    private readonly IEncoder? encoder;
    private readonly long seed;
    private readonly int rawLength;
    private readonly float[] raw;
    private readonly float[] augmented;
    private readonly float[] encoded;
    private readonly int[] labels;
    private readonly uint[] samples;
    private readonly float[] outputs;
    private readonly float[] gradients;
    private float[] prepared = [];

    public TrainingBatch(NetworkInfo info, int batchSize, IAugmentation? augmentation, IEncoder? encoder, long seed)
    {
        if (encoder is not null && encoder.OutputLength != info.InputLength)
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"{info.Name} takes {info.InputLength} numbers per sample, {info.InputShape.Of("batch")}; the encoder gives {encoder.OutputLength}."));
        }

        (this.info, this.augmentation, this.encoder, this.seed) = (info, augmentation, encoder, seed);
        rawLength = encoder?.InputLength ?? info.InputLength;
        raw = new float[Length(batchSize, rawLength)];
        augmented = augmentation is null ? [] : new float[raw.Length];
        encoded = encoder is null ? [] : new float[Length(batchSize, info.InputLength)];
        labels = new int[batchSize];
        samples = new uint[batchSize];
        outputs = new float[Length(batchSize, info.OutputLength)];
        gradients = new float[outputs.Length];
    }

    /// <summary>Values of a sample before it is encoded.</summary>
    public int SampleLength => rawLength;

    /// <summary>Samples at hand.</summary>
    public int Count { get; private set; }

    /// <summary>What the network takes.</summary>
    public ReadOnlySpan<float> Inputs => prepared.AsSpan(0, Count * info.InputLength);

    public Span<float> Outputs => outputs.AsSpan(0, Count * info.OutputLength);

    public Span<float> Gradients => gradients.AsSpan(0, Count * info.OutputLength);

    public ReadOnlySpan<int> Labels => labels.AsSpan(0, Count);

    public ReadOnlySpan<uint> Samples => samples.AsSpan(0, Count);

    public LossBatch ForLoss => new() { Outputs = Outputs, Labels = Labels, Samples = Samples, TimeSteps = info.TimeSteps };

    /// <summary>Checks that a source has samples of this length.</summary>
    public void Require<TSource>(ref readonly TSource source)
        where TSource : IBatchSource, allows ref struct
    {
        if (source.SampleLength != rawLength)
        {
            string taker = encoder is null ? info.Name : "the encoder";
            string shape = encoder is null ? $", {info.InputShape.Of("batch")}" : "";
            string advice = encoder is null && info.InputIsSpikes ? " An Encoder (in TrainerOptions, or given to Evaluate) makes spikes of values." : "";
            throw new ArgumentException(FormattableString.Invariant($"{taker} takes samples of {rawLength} values{shape}; the source has {source.SampleLength}.{advice}"));
        }
    }

    /// <summary>Reads the next samples, at most <paramref name="wanted"/>, without looking at them.</summary>
    public void Read<TSource>(ref TSource source, int wanted)
        where TSource : IBatchSource, allows ref struct
    {
        int count = source.Read(raw.AsSpan(0, wanted * rawLength), labels.AsSpan(0, wanted), samples.AsSpan(0, wanted));
        Count = count >= 0 && count <= wanted
            ? count
            : throw new InvalidOperationException(FormattableString.Invariant($"The source was asked for {wanted} samples and says that it gave {count}."));
    }

    /// <summary>Reads, checks, augments (in training only) and encodes the next batch; false at the end of the epoch.</summary>
    /// <param name="source">Where samples come from.</param>
    /// <param name="epoch">Part of the key of random numbers.</param>
    /// <param name="step">For errors: the step that is being made, 0 in an evaluation.</param>
    /// <param name="team">Shares the work.</param>
    public bool Next<TSource>(ref TSource source, int epoch, long step, WorkerTeam team)
        where TSource : IBatchSource, allows ref struct
    {
        Read(ref source, labels.Length);
        if (Count == 0)
        {
            return false;
        }

        RequireLabels(info, Labels, Samples, step);
        RequireFinite(raw.AsSpan(0, Count * rawLength), "", step);
        IAugmentation? used = step == 0 ? null : augmentation;
        prepared = encoder is not null ? encoded : used is not null ? augmented : raw;
        SamplePreparation preparation = new()
        {
            Raw = raw.AsSpan(0, Count * rawLength),
            Augmented = used is null ? default : augmented.AsSpan(0, Count * rawLength),
            Encoded = encoder is null ? default : encoded.AsSpan(0, Count * info.InputLength),
            Samples = Samples,
            Batch = Count,
            Augmentation = used,
            Encoder = encoder,
            Seed = seed,
            Epoch = (uint)epoch,
        };
        if (used is not null || encoder is not null)
        {
            BatchDispatch.Forward(ref preparation, LaneWidth.One, team);
            RequireFinite(Inputs, encoder is null ? " behind the augmentation" : " behind the encoder", step);
        }

        return true;
    }

    /// <summary>The outputs of one sample.</summary>
    public ReadOnlySpan<float> OutputsOf(int slot) => outputs.AsSpan(slot * info.OutputLength, info.OutputLength);

    /// <summary>Checks that labels are classes.</summary>
    /// <param name="info">The network whose outputs they are.</param>
    /// <param name="labels">Of all samples, or of a batch.</param>
    /// <param name="samples">Their numbers; empty where they are numbered from 0.</param>
    /// <param name="step">For the error: the step that is being made, 0 in an evaluation; null before all steps.</param>
    public static void RequireLabels(NetworkInfo info, ReadOnlySpan<int> labels, ReadOnlySpan<uint> samples = default, long? step = null)
    {
        for (int slot = 0; slot < labels.Length; slot++)
        {
            if ((uint)labels[slot] >= (uint)info.OutputSize)
            {
                uint sample = samples.IsEmpty ? (uint)slot : samples[slot];
                throw new ArgumentException(FormattableString.Invariant(
                    $"Sample {sample} has the label {labels[slot]}{(step is { } made ? StepText.In(made) : "")}; {info.Name} has {info.OutputSize} outputs, so labels are in [0, {info.OutputSize - 1}]."));
            }
        }
    }

    private void RequireFinite(ReadOnlySpan<float> values, string where, long step)
    {
        int index = values.IndexOfNonFinite();
        if (index >= 0)
        {
            int length = values.Length / Count;
            uint sample = samples[index / length];
            throw new NonFiniteException(FormattableString.Invariant(
                $"Sample {sample} has {values[index]} at {PlaceOf(index % length, length)}{where}{StepText.In(step)}. Inputs have to be finite: repair the data, or leave the sample out."))
            {
                Sample = sample,
                Stage = "input",
                Step = step,
            };
        }
    }

    /// <summary>Where a value of a sample stands: a network's input over time has steps, and what goes into an encoder is the caller's.</summary>
    private string PlaceOf(int index, int length) => info.InputIsPerStep && length == info.InputLength
        ? FormattableString.Invariant($"input {index % info.InputSize} of time step {index / info.InputSize}")
        : FormattableString.Invariant($"input {index}");

    private static int Length(int batchSize, int sampleLength)
    {
        long length = (long)batchSize * sampleLength;
        return length <= Array.MaxLength
            ? (int)length
            : throw new ArgumentOutOfRangeException(
                nameof(batchSize), batchSize, FormattableString.Invariant($"A batch of {batchSize} samples of {sampleLength} numbers is more than one array can hold: use a smaller batch."));
    }
}
