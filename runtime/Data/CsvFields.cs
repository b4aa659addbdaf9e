using System;
using System.Text;

namespace Edifice;

/// <summary>Cuts a CSV file (RFC 4180) into its fields, one after another, and counts lines and columns.</summary>
/// <remarks>Lines end with LF or CR LF; a field may stand in quotes, which are doubled inside it; a mark of UTF-8 at the beginning is passed over.</remarks>
internal sealed class CsvFields(ByteSource source, char separator) : IDisposable
{
    /// <summary>The longest field, in bytes.</summary>
    public const int MostFieldBytes = 4096;

    private const int NoByte = -1;

    private readonly byte[] buffer = new byte[1 << 16];
    private readonly byte[] bytes = new byte[MostFieldBytes];
    private int place;
    private int end;
    private int length;
    private bool isStarted;
    private long nextLine = 1;

    /// <summary>Begins every message.</summary>
    public string Name => source.Name;

    /// <summary>The current record's first line, from 1.</summary>
    public long Line { get; private set; }

    /// <summary>The current field, without quotes.</summary>
    public ReadOnlySpan<byte> Field => bytes.AsSpan(0, length);

    /// <summary>Whether the current field is its record's last one.</summary>
    public bool IsLast { get; private set; }

    /// <summary>Goes to the next record that is not empty, and stands before its first field; false at the end of the file, which is checked.</summary>
    public bool NextRecord()
    {
        if (!isStarted)
        {
            isStarted = true;
            SkipMark();
        }

        while (true)
        {
            int next = Peek();
            if (next == NoByte)
            {
                source.RequireEnd();
                return false;
            }

            if (next is not ('\n' or '\r'))
            {
                Line = nextLine;
                IsLast = false;
                return true;
            }

            Take();
        }
    }

    /// <summary>Reads the next field of the record.</summary>
    /// <param name="column">Its number, from 1, for errors.</param>
    public void NextField(int column)
    {
        length = 0;
        bool isQuoted = Peek() == '"';
        if (isQuoted)
        {
            Take();
            ReadQuoted(column);
        }

        while (true)
        {
            int next = Take();
            if (next is '\n' or NoByte || next == separator)
            {
                IsLast = next != separator;
                break;
            }

            // CR LF ends a line like LF.
            if (next == '\r' && Peek() is '\n' or NoByte)
            {
                continue;
            }

            if (isQuoted)
            {
                throw BadData.In(Name, $"line {Line}, column {column}: goes on after its closing quote, expected '{separator}' or the line's end.");
            }

            Append((byte)next, column);
        }
    }

    /// <summary>The current field as text, for names and errors.</summary>
    public string Text() => Encoding.UTF8.GetString(Field);

    public void Dispose() => source.Dispose();

    private void ReadQuoted(int column)
    {
        while (true)
        {
            int next = Take();
            if (next == NoByte)
            {
                throw BadData.In(Name, $"line {Line}, column {column}: the file ends within quotes. It is cut short, or a quote is missing.");
            }

            if (next == '"')
            {
                if (Peek() != '"')
                {
                    return;
                }

                Take();
            }

            Append((byte)next, column);
        }
    }

    private void Append(byte value, int column)
    {
        if (length == MostFieldBytes)
        {
            throw BadData.In(Name, $"line {Line}, column {column}: a field of more than {MostFieldBytes} bytes. Is a quote or a separator missing?");
        }

        bytes[length++] = value;
    }

    private void SkipMark()
    {
        Peek();
        if (buffer.AsSpan(place, end - place).StartsWith("\uFEFF"u8))
        {
            place += 3;
        }
    }

    private int Take()
    {
        int next = Peek();
        place++;
        if (next == '\n')
        {
            nextLine++;
        }

        return next;
    }

    private int Peek()
    {
        if (place >= end)
        {
            place = 0;
            end = source.Fill(buffer);
        }

        return end == 0 ? NoByte : buffer[place];
    }
}
