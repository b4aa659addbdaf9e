using System;
using System.IO;
using Edifice.Persistence;

namespace Edifice;

/// <summary>Samples with their labels in memory.</summary>
/// <remarks>Files are read once. Memory grows with what really comes, at most three times of it while it grows, whatever a header promises.</remarks>
public sealed class SampleSet
{
    // Apart from the orders of epochs, which count from 0 with the same seeds.
    private const uint SplitCounter = 0x53504C54;

    /// <summary>Takes arrays as they are; they are not copied.</summary>
    /// <param name="inputs">[count, features].</param>
    /// <param name="labels">[count].</param>
    /// <param name="features">Values of a sample, 1 or more.</param>
    /// <exception cref="ArgumentException">The arrays do not have these shapes.</exception>
    public SampleSet(float[] inputs, int[] labels, int features)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(labels);
        ArgumentOutOfRangeException.ThrowIfLessThan(features, 1);
        if ((long)labels.Length * features != inputs.Length)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"{labels.Length} samples of {features} values are {(long)labels.Length * features} values; there are {inputs.Length}."), nameof(inputs));
        }

        Inputs = inputs;
        Labels = labels;
        Features = features;
    }

    /// <summary>[count, features].</summary>
    public float[] Inputs { get; }

    /// <summary>[count].</summary>
    public int[] Labels { get; }

    /// <summary>Values of a sample.</summary>
    public int Features { get; }

    /// <summary>Samples.</summary>
    public int Count => Labels.Length;

    /// <summary>The values of one sample.</summary>
    /// <param name="index">In [0, Count).</param>
    public ReadOnlySpan<float> InputOf(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
        return Inputs.AsSpan(index * Features, Features);
    }

    /// <summary>Deals the samples out at random: copies of some to hold out, and of all others.</summary>
    /// <param name="heldOut">How many to hold out, in [1, Count - 1].</param>
    /// <param name="seed">The same seed deals the same samples out.</param>
    /// <returns>The others and the held-out ones, each in the order that they have here.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="heldOut"/> is outside its range.</exception>
    public (SampleSet Others, SampleSet HeldOut) Split(int heldOut, long seed)
    {
        if (heldOut < 1 || heldOut >= Count)
        {
            throw new ArgumentOutOfRangeException(
                nameof(heldOut), heldOut, FormattableString.Invariant($"Of {Count} samples, 1 to {Count - 1} can be held out: both sets need some."));
        }

        int[] order = new int[Count];
        for (int index = 0; index < Count; index++)
        {
            order[index] = index;
        }

        Philox.Shuffle(order, seed, SplitCounter);
        int[] first = order[..heldOut];
        int[] rest = order[heldOut..];
        Array.Sort(first);
        Array.Sort(rest);
        return (Take(rest), Take(first));
    }

    private SampleSet Take(int[] indices)
    {
        float[] inputs = new float[indices.Length * Features];
        int[] labels = new int[indices.Length];
        for (int slot = 0; slot < indices.Length; slot++)
        {
            InputOf(indices[slot]).CopyTo(inputs.AsSpan(slot * Features));
            labels[slot] = Labels[indices[slot]];
        }

        return new SampleSet(inputs, labels, Features);
    }

    /// <summary>Reads all that two readers have left; disposes neither.</summary>
    /// <param name="inputs">[count, …].</param>
    /// <param name="labels">[count]: whole numbers.</param>
    /// <param name="divisor">What every value is divided by: 255 for pixels of one byte. Finite and not 0.</param>
    /// <exception cref="InvalidDataException">A file is damaged, they do not belong together, or hold more than one array can.</exception>
    public static SampleSet Read(ArrayReader inputs, ArrayReader labels, float divisor = 1f)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(labels);
        RequireDivisor(divisor);
        RequireLabels(labels);
        if (inputs.Count != labels.Count)
        {
            throw Unequal(inputs.Name, inputs.Count, labels.Name, labels.Count);
        }

        float[] values = Growth.ReadAll<float>(inputs);
        return new SampleSet(Divide(values, divisor), Growth.ReadAll<int>(labels), inputs.SampleLength);
    }

    /// <summary>Reads all that a reader of lines with labels has left; does not dispose it.</summary>
    /// <param name="lines">Has a label's column.</param>
    /// <param name="divisor">What every value is divided by. Finite and not 0.</param>
    /// <exception cref="InvalidOperationException">No column is the label.</exception>
    /// <exception cref="InvalidDataException">A line cannot be read, or the file holds more than one array can.</exception>
    public static SampleSet Read(CsvReader lines, float divisor = 1f)
    {
        ArgumentNullException.ThrowIfNull(lines);
        RequireDivisor(divisor);
        (float[] values, int[] labels) = Growth.ReadAll(lines);
        return new SampleSet(Divide(values, divisor), labels, lines.SampleLength);
    }

    /// <summary>Reads two arrays of an archive, in whatever order they stand there, and the archive to its end; does not dispose it.</summary>
    /// <param name="archive">Stands before both arrays. What else it holds is passed over.</param>
    /// <param name="inputs">The name of the array [count, …].</param>
    /// <param name="labels">The name of the array [count]: whole numbers.</param>
    /// <param name="divisor">What every value is divided by. Finite and not 0.</param>
    /// <exception cref="InvalidDataException">The archive is damaged, lacks an array, or both do not belong together.</exception>
    public static SampleSet Read(NpzReader archive, string inputs = "x", string labels = "y", float divisor = 1f)
    {
        ArgumentNullException.ThrowIfNull(archive);
        RequireDivisor(divisor);
        float[]? values = null;
        int[]? classes = null;
        int features = 0;
        while (archive.NextName() is { } name)
        {
            if (name == inputs && values is null)
            {
                ArrayReader array = archive.OpenCurrent();
                features = array.SampleLength;
                values = Growth.ReadAll<float>(array);
            }
            else if (name == labels && classes is null)
            {
                ArrayReader array = archive.OpenCurrent();
                RequireLabels(array);
                classes = Growth.ReadAll<int>(array);
            }
        }

        if (values is null || classes is null)
        {
            throw BadData.In(archive.Name, $"holds no array {FileText.Quote(values is null ? inputs : labels)}.");
        }

        return values.Length / features == classes.Length
            ? new SampleSet(Divide(values, divisor), classes, features)
            : throw Unequal($"{archive.Name}, {FileText.Quote(inputs)}", values.Length / features, $"{archive.Name}, {FileText.Quote(labels)}", classes.Length);
    }

    /// <summary>Reads two IDX files, such as those of MNIST.</summary>
    /// <inheritdoc cref="Read(ArrayReader, ArrayReader, float)"/>
    /// <exception cref="IOException">A file cannot be opened or read.</exception>
    public static SampleSet ReadIdx(string inputs, string labels, float divisor = 1f)
    {
        using ArrayReader first = IdxFile.Open(inputs);
        using ArrayReader second = IdxFile.Open(labels);
        return Read(first, second, divisor);
    }

    /// <summary>Reads two NPY files.</summary>
    /// <inheritdoc cref="Read(ArrayReader, ArrayReader, float)"/>
    /// <exception cref="IOException">A file cannot be opened or read.</exception>
    public static SampleSet ReadNpy(string inputs, string labels, float divisor = 1f)
    {
        using ArrayReader first = NpyFile.Open(inputs);
        using ArrayReader second = NpyFile.Open(labels);
        return Read(first, second, divisor);
    }

    /// <summary>Reads two arrays of an NPZ archive, in whatever order they stand there, and the archive to its end.</summary>
    /// <param name="path">The archive.</param>
    /// <param name="inputs">The name of the array [count, …].</param>
    /// <param name="labels">The name of the array [count]: whole numbers.</param>
    /// <param name="divisor">What every value is divided by. Finite and not 0.</param>
    /// <exception cref="InvalidDataException">The archive is damaged, lacks an array, or both do not belong together.</exception>
    /// <exception cref="IOException">The file cannot be opened or read.</exception>
    public static SampleSet ReadNpz(string path, string inputs = "x", string labels = "y", float divisor = 1f)
    {
        RequireDivisor(divisor);
        using NpzReader archive = new(path);
        return Read(archive, inputs, labels, divisor);
    }

    /// <summary>Reads a CSV file with a label's column.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">How it is written, and which column is the label.</param>
    /// <param name="divisor">What every value is divided by. Finite and not 0.</param>
    /// <exception cref="ArgumentException">The options name no label's column, or do not fit together.</exception>
    /// <exception cref="InvalidDataException">The file cannot be read as such.</exception>
    /// <exception cref="IOException">It cannot be opened or read.</exception>
    public static SampleSet ReadCsv(string path, CsvOptions options, float divisor = 1f)
    {
        ArgumentNullException.ThrowIfNull(options);
        RequireDivisor(divisor);
        if (options.LabelColumn is null && options.LabelName is null)
        {
            throw new ArgumentException("A set needs labels: give LabelColumn or LabelName.", nameof(options));
        }

        using CsvReader reader = new(path, options);
        return Read(reader, divisor);
    }

    /// <summary>Throws where numbers can not be divided by <paramref name="divisor"/>.</summary>
    internal static void RequireDivisor(float divisor)
    {
        if (!float.IsFinite(divisor) || divisor == 0)
        {
            throw new ArgumentOutOfRangeException(nameof(divisor), divisor, "divisor has to be finite and not 0.");
        }
    }

    private static void RequireLabels(ArrayReader labels)
    {
        if (labels.SampleLength != 1)
        {
            throw BadData.In(labels.Name, $"holds an array of {labels.ShapeText}, expected labels: one number for each sample. Were the files swapped?");
        }
    }

    private static InvalidDataException Unequal(string inputs, long samples, string labels, long count)
        => BadData.In(labels, $"holds {count} labels, expected {samples}, one for each sample of {inputs}.");

    private static float[] Divide(float[] values, float divisor)
    {
        if (divisor != 1f)
        {
            foreach (ref float value in values.AsSpan())
            {
                value /= divisor;
            }
        }

        return values;
    }
}
