using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using Edifice.Persistence;

namespace Edifice;

/// <summary>Reads the Python dictionary of an NPY file: three keys in any order, and nothing else.</summary>
internal ref struct NpyHeaderParser(ReadOnlySpan<byte> text, string name)
{
    private const int MostDimensions = 32;

    private readonly ReadOnlySpan<byte> text = text;
    private readonly string name = name;
    private int place;

    /// <exception cref="InvalidDataException">It is no such dictionary.</exception>
    public (string Type, bool IsFortran, long[] Shape) Parse()
    {
        string? type = null;
        bool? isFortran = null;
        long[]? shape = null;
        Require('{');
        while (!Take('}'))
        {
            string key = ReadString();
            Require(':');
            switch (key)
            {
                case "descr" when type is null:
                    type = ReadString();
                    break;
                case "fortran_order" when isFortran is null:
                    isFortran = ReadBoolean();
                    break;
                case "shape" when shape is null:
                    shape = ReadShape();
                    break;
                default:
                    throw BadData.In(name, $"its header has the key {FileText.Quote(key)} twice or for nothing, expected descr, fortran_order and shape.");
            }

            if (!Take(','))
            {
                Require('}');
                break;
            }
        }

        SkipSpace();
        if (place < text.Length)
        {
            throw Unexpected("the end of the header");
        }

        return type is not null && isFortran is { } order && shape is not null
            ? (type, order, shape)
            : throw BadData.In(name, $"its header lacks descr, fortran_order or shape. It is damaged.");
    }

    private string ReadString()
    {
        SkipSpace();
        if (place < text.Length && text[place] is (byte)'[')
        {
            throw BadData.In(name, $"holds a structured array, expected one of plain numbers. Save its fields one by one.");
        }

        if (place >= text.Length || text[place] is not ((byte)'\'' or (byte)'"'))
        {
            throw Unexpected("a string in quotes");
        }

        byte quote = text[place++];
        int length = text[place..].IndexOf(quote);
        if (length < 0)
        {
            throw Unexpected("the string's end");
        }

        string value = Encoding.UTF8.GetString(text.Slice(place, length));
        place += length + 1;
        return value;
    }

    private bool ReadBoolean()
    {
        SkipSpace();
        bool value = text[place..].StartsWith("True"u8);
        if (!value && !text[place..].StartsWith("False"u8))
        {
            throw Unexpected("True or False");
        }

        place += value ? 4 : 5;
        return value;
    }

    private long[] ReadShape()
    {
        List<long> sizes = [];
        Require('(');
        while (!Take(')'))
        {
            sizes.Add(ReadSize());
            if (sizes.Count > MostDimensions)
            {
                throw BadData.In(name, $"its header gives more than {MostDimensions} dimensions. It is damaged.");
            }

            if (!Take(','))
            {
                Require(')');
                break;
            }
        }

        return [.. sizes];
    }

    private long ReadSize()
    {
        SkipSpace();
        int start = place;
        long size = 0;
        while (place < text.Length && text[place] is >= (byte)'0' and <= (byte)'9')
        {
            int digit = text[place] - '0';
            if (size > (long.MaxValue - digit) / 10)
            {
                throw BadData.In(name, $"its header gives a size beyond {long.MaxValue}. It is damaged.");
            }

            size = (10 * size) + digit;
            place++;
        }

        if (place == start)
        {
            throw Unexpected("a size, 0 or more");
        }

        // Python 2 wrote long integers as 12L.
        Take('L');
        return size;
    }

    private void Require(char expected)
    {
        if (!Take(expected))
        {
            throw Unexpected($"'{expected}'");
        }
    }

    private bool Take(char expected)
    {
        SkipSpace();
        bool isThere = place < text.Length && text[place] == expected;
        place += isThere ? 1 : 0;
        return isThere;
    }

    private void SkipSpace()
    {
        while (place < text.Length && text[place] is (byte)' ' or (byte)'\n' or (byte)'\t' or (byte)'\r')
        {
            place++;
        }
    }

    private readonly InvalidDataException Unexpected(string expected)
        => place < text.Length
            ? BadData.In(name, $"its header has the byte {text[place]:X2} at place {place}, expected {expected}. It is damaged.")
            : BadData.In(name, $"its header ends at place {place}, expected {expected}. It is damaged.");
}
