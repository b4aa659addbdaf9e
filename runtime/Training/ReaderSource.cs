using System;
using System.IO;

namespace Edifice;

/// <summary>Samples of files that are too large for memory, read from the front in every epoch, in their order.</summary>
/// <remarks>Each epoch opens the files anew and reads each once. A file with an order of its own, mixed when it was made, trains best.</remarks>
public sealed class ReaderSource : IBatchSource, IDisposable
{
    private readonly Func<ArrayReader> openInputs;
    private readonly Func<ArrayReader> openLabels;
    private readonly float divisor;
    private ArrayReader? inputReader;
    private ArrayReader? labelReader;
    private uint next;

    /// <summary>Opens both once, to know their shapes.</summary>
    /// <param name="openInputs">Opens [count, …], such as <c>() => NpyFile.Open("x.npy")</c>; called for every epoch.</param>
    /// <param name="openLabels">Opens [count]: whole numbers; called for every epoch.</param>
    /// <param name="divisor">What every value is divided by: 255 for pixels of one byte. Finite and not 0.</param>
    /// <exception cref="InvalidDataException">A file is damaged, or both do not belong together.</exception>
    /// <exception cref="IOException">A file can not be opened or read.</exception>
    public ReaderSource(Func<ArrayReader> openInputs, Func<ArrayReader> openLabels, float divisor = 1f)
    {
        ArgumentNullException.ThrowIfNull(openInputs);
        ArgumentNullException.ThrowIfNull(openLabels);
        SampleSet.RequireDivisor(divisor);

        (this.openInputs, this.openLabels, this.divisor) = (openInputs, openLabels, divisor);
        Open();
        SampleLength = inputReader!.SampleLength;
        Count = inputReader.Count;
    }

    /// <inheritdoc/>
    public int SampleLength { get; }

    /// <inheritdoc/>
    public long? Count { get; }

    /// <inheritdoc/>
    /// <exception cref="InvalidDataException">A file is damaged, both do not belong together, or they have changed since the first time.</exception>
    /// <exception cref="IOException">A file can not be opened or read.</exception>
    public void Start(int epoch)
    {
        Open();
        if (inputReader!.SampleLength != SampleLength || inputReader.Count != Count)
        {
            string found = FormattableString.Invariant($"{inputReader.Name} has {inputReader.Count} samples of {inputReader.SampleLength} values now");
            Dispose();
            throw new InvalidDataException(FormattableString.Invariant($"{found}; it had {Count} of {SampleLength}. A training takes the same file in every epoch."));
        }
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidDataException">A file is damaged, or a label is no whole number.</exception>
    /// <exception cref="InvalidOperationException">The source is disposed.</exception>
    public int Read(Span<float> inputs, Span<int> labels, Span<uint> samples)
    {
        if (inputReader is null || labelReader is null)
        {
            throw new InvalidOperationException("No epoch was started: call Start first.");
        }

        int count = inputReader.Read(inputs[..(labels.Length * SampleLength)]);
        if (count > 0 && labelReader.Read(labels[..count]) != count)
        {
            throw new InvalidDataException($"{labelReader.Name} ends before {inputReader.Name}.");
        }

        for (int slot = 0; slot < count; slot++)
        {
            samples[slot] = next++;
        }

        foreach (ref float value in inputs[..(count * SampleLength)])
        {
            value /= divisor;
        }

        return count;
    }

    /// <summary>Closes the files.</summary>
    public void Dispose()
    {
        inputReader?.Dispose();
        labelReader?.Dispose();
        (inputReader, labelReader) = (null, null);
    }

    private void Open()
    {
        Dispose();
        inputReader = openInputs();
        try
        {
            labelReader = openLabels();
        }
        catch
        {
            Dispose();
            throw;
        }

        next = 0;
        if (inputReader.Count != labelReader.Count || labelReader.SampleLength != 1)
        {
            string found = FormattableString.Invariant(
                $"{inputReader.Name} has {inputReader.Count} samples of {inputReader.SampleLength} values, {labelReader.Name} {labelReader.Count} of {labelReader.SampleLength}");
            Dispose();
            throw new InvalidDataException($"{found}; expected as many labels, one number for each sample.");
        }
    }
}
