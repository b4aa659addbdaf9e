using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using Edifice.Persistence;

namespace Edifice;

/// <summary>Reads a CSV file of numbers, plain or compressed with gzip, line by line: the columns are a sample's values, and one may be its label.</summary>
/// <remarks>
/// Numbers are written as in every culture's programs, 0.5 or 5e-1, with a point. All lines have as many fields as the first
/// one; empty lines are passed over. The file is read once and may be larger than memory: a reader holds 64 KiB of it, a
/// field of at most 4,096 bytes, and the first line of at most 1,048,576 fields and 16 MiB, which takes up to 128 MiB. After a file's exception the reader cannot go on. One thread at a time.
/// </remarks>
public sealed class CsvReader : IDisposable
{
    private const int MostColumns = 1 << 20;
    private const int MostFirstBytes = 1 << 24;

    private readonly CsvFields fields;
    private readonly string[] names;
    private readonly int columns;
    private readonly int labelColumn;
    private List<byte[]>? first;
    private bool hasFailed;

    /// <summary>Opens a file and reads its first line.</summary>
    /// <param name="path">Also begins every message.</param>
    /// <param name="options">How it is written; null for commas, no header and no label.</param>
    /// <exception cref="ArgumentException">The options do not fit together.</exception>
    /// <exception cref="InvalidDataException">The file has no line, or the first one cannot be read.</exception>
    /// <exception cref="IOException">It cannot be opened or read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public CsvReader(string path, CsvOptions? options = null)
        : this(ByteSource.OpenFile(path), path, options)
    {
    }

    /// <summary>Reads the first line of a stream, which need not be able to seek.</summary>
    /// <param name="stream">Stands at the beginning of the file, and is read to its end.</param>
    /// <param name="name">Begins every message.</param>
    /// <param name="options">How it is written; null for commas, no header and no label.</param>
    /// <param name="leaveOpen">Whether the stream stays open when the reader is disposed, or cannot be made.</param>
    /// <exception cref="ArgumentException">The options do not fit together.</exception>
    /// <exception cref="InvalidDataException">The file has no line, or the first one cannot be read.</exception>
    public CsvReader(Stream stream, string name, CsvOptions? options = null, bool leaveOpen = false)
    {
        options ??= new CsvOptions();
        ByteSource source = ByteSource.Open(stream, name, leaveOpen);
        try
        {
            options.Require();
            fields = new CsvFields(source, options.Separator);
            if (!fields.NextRecord())
            {
                throw BadData.In(name, $"is empty, expected lines of numbers.");
            }

            // Without a header the first line is a sample: its fields are kept for the first reading.
            List<byte[]> texts = ReadFirst();
            names = options.HasHeader ? [.. texts.Select(Encoding.UTF8.GetString)] : [];
            first = options.HasHeader ? null : texts;
            columns = texts.Count;
            labelColumn = FindLabel(options);
            SampleLength = labelColumn < 0 ? columns : columns - 1;
            if (SampleLength == 0)
            {
                throw BadData.In(name, $"has only the label's column, expected values beside it. Is '{options.Separator}' the separator?");
            }
        }
        catch
        {
            source.Dispose();
            throw;
        }
    }

    /// <summary>The file; begins every message.</summary>
    public string Name => fields.Name;

    /// <summary>The columns' names, the label's included; empty without a header.</summary>
    public IReadOnlyList<string> ColumnNames => names;

    /// <summary>Values of a sample, without the label.</summary>
    public int SampleLength { get; }

    /// <summary>Whether one column is the label.</summary>
    public bool HasLabel => labelColumn >= 0;

    /// <summary>Samples read so far.</summary>
    public long SamplesRead { get; private set; }

    /// <summary>Reads the next sample of a file without labels. Allocates nothing.</summary>
    /// <param name="sample"><see cref="SampleLength"/> values, overwritten.</param>
    /// <returns>False at the end, with nothing written.</returns>
    /// <exception cref="ArgumentException">The span has another length.</exception>
    /// <exception cref="InvalidOperationException">One column is the label, or an earlier call has failed.</exception>
    /// <exception cref="InvalidDataException">A line has too few or too many fields, or one is no finite number; the span may be overwritten.</exception>
    public bool ReadNext(Span<float> sample)
        => !HasLabel
            ? Read(sample, out _)
            : throw new InvalidOperationException($"{Name} has labels: read them with the samples.");

    /// <summary>Reads the next sample and its label. Allocates nothing.</summary>
    /// <param name="sample"><see cref="SampleLength"/> values, overwritten.</param>
    /// <param name="label">The label, a whole number; also where it is written as 3.0.</param>
    /// <returns>False at the end, with nothing written.</returns>
    /// <exception cref="ArgumentException">The span has another length.</exception>
    /// <exception cref="InvalidOperationException">No column is the label, or an earlier call has failed.</exception>
    /// <exception cref="InvalidDataException">As without a label, or the label is no whole number.</exception>
    public bool ReadNext(Span<float> sample, out int label)
        => HasLabel
            ? Read(sample, out label)
            : throw new InvalidOperationException($"{Name} has no label's column: name it in the options.");

    /// <summary>Closes the file.</summary>
    public void Dispose() => fields.Dispose();

    private bool Read(Span<float> sample, out int label)
    {
        label = 0;
        if (sample.Length != SampleLength)
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"A sample of {Name} has {SampleLength} values; got room for {sample.Length}."), nameof(sample));
        }

        if (hasFailed)
        {
            throw new InvalidOperationException($"{Name}: an earlier call has failed within a line. Open the file again.");
        }

        hasFailed = true;
        bool isThere = ReadSample(sample, ref label);
        hasFailed = false;
        return isThere;
    }

    private bool ReadSample(Span<float> sample, ref int label)
    {
        if (first is null && !fields.NextRecord())
        {
            return false;
        }

        if (first is not null)
        {
            for (int column = 0; column < columns; column++)
            {
                Place(first[column], column, sample, ref label);
            }

            first = null;
        }
        else
        {
            ReadRecord(sample, ref label);
        }

        SamplesRead++;
        return true;
    }

    private void ReadRecord(Span<float> sample, ref int label)
    {
        int column = 0;
        while (!fields.IsLast)
        {
            fields.NextField(column + 1);
            if (column == columns)
            {
                throw BadData.In(Name, $"line {fields.Line} has more than {columns} fields, expected {columns} as in the first line.");
            }

            Place(fields.Field, column, sample, ref label);
            column++;
        }

        if (column < columns)
        {
            throw BadData.In(Name, $"line {fields.Line} has {column} fields, expected {columns} as in the first line.");
        }
    }

    private void Place(ReadOnlySpan<byte> text, int column, Span<float> sample, ref int label)
    {
        if (column == labelColumn)
        {
            label = ParseLabel(text, column);
            return;
        }

        if (!float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out float value) || !float.IsFinite(value))
        {
            throw Unreadable(text, column, "a finite number");
        }

        sample[labelColumn >= 0 && column > labelColumn ? column - 1 : column] = value;
    }

    // Programs that know only one type write labels as 3.0.
    private int ParseLabel(ReadOnlySpan<byte> text, int column)
        => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
            && double.IsInteger(value) && value is >= int.MinValue and <= int.MaxValue
            ? (int)value
            : throw Unreadable(text, column, "a label, a whole number");

    private InvalidDataException Unreadable(ReadOnlySpan<byte> text, int column, string expected)
    {
        string shown = FileText.Quote(Encoding.UTF8.GetString(text));
        string hint = first is null ? string.Empty : " Does the first line name the columns? Set HasHeader.";
        return BadData.In(Name, $"line {fields.Line}, column {column + 1} has {shown}, expected {expected}.{hint}");
    }

    private List<byte[]> ReadFirst()
    {
        List<byte[]> texts = [];
        long bytes = 0;
        while (!fields.IsLast)
        {
            fields.NextField(texts.Count + 1);
            bytes += fields.Field.Length;
            if (texts.Count == MostColumns || bytes > MostFirstBytes)
            {
                throw BadData.In(Name, $"line {fields.Line} has more than {MostColumns} fields or {MostFirstBytes} bytes. Is it a CSV file?");
            }

            texts.Add(fields.Field.ToArray());
        }

        return texts;
    }

    private int FindLabel(CsvOptions options)
    {
        int found = options.LabelColumn?.GetOffset(columns) ?? -1;
        if (options.LabelName is { } wanted)
        {
            found = Array.IndexOf(names, wanted);
            if (found < 0 || Array.LastIndexOf(names, wanted) != found)
            {
                throw BadData.In(Name, $"has no column {FileText.Quote(wanted)}, or several of that name. Its columns: {FileText.List(names)}.");
            }
        }

        return options.LabelColumn is null || (found >= 0 && found < columns)
            ? found
            : throw BadData.In(Name, $"has {columns} columns, but the label is said to be in column {options.LabelColumn}, counted from 0.");
    }
}
