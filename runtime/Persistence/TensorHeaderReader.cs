using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;

namespace Edifice.Persistence;

/// <summary>Reads a header token by token, and refuses all that the format does not say.</summary>
internal ref struct TensorHeaderReader
{
    // Object, tensor, array: nothing lies deeper.
    private const int Depth = 3;

    private readonly string source;
    private readonly OrderedDictionary<string, TensorEntry> tensors = [];
    private readonly OrderedDictionary<string, string> metadata = [];
    private Utf8JsonReader json;
    private bool hasMetadata;
    private long dataLength;

    private TensorHeaderReader(ReadOnlySpan<byte> header, string source)
    {
        this.source = source;
        json = new Utf8JsonReader(header, new JsonReaderOptions { MaxDepth = Depth });
    }

    /// <summary>Reads the whole of a header.</summary>
    /// <param name="header">The JSON text with its padding.</param>
    /// <param name="source">What the errors call the file.</param>
    public static TensorHeader Read(ReadOnlySpan<byte> header, string source)
    {
        if (header.IsEmpty || header[0] != (byte)'{')
        {
            throw new InvalidDataException($"{source}: the header does not begin with '{{'. This is no .safetensors file.");
        }

        TensorHeaderReader reader = new(header, source);
        try
        {
            return reader.Read();
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // The second one is what strings with half a surrogate pair, or bytes that are no UTF-8, give.
            throw new InvalidDataException($"{source}: the header is no JSON as the format wants it. {FileText.Explain(error)}", error);
        }
    }

    private TensorHeader Read()
    {
        json.Read();
        while (NextName() is string name)
        {
            if (name == TensorHeader.MetadataName)
            {
                ReadMetadata();
            }
            else if (tensors.ContainsKey(name))
            {
                throw Wrong($"tensor {FileText.Quote(name)} stands in the header twice");
            }
            else
            {
                tensors.Add(name, ReadTensor(name));
            }
        }

        // Refuses all but white space behind the object.
        json.Read();
        return new TensorHeader(tensors, metadata, dataLength);
    }

    private void ReadMetadata()
    {
        if (hasMetadata)
        {
            throw Wrong($"{TensorHeader.MetadataName} stands in the header twice");
        }

        hasMetadata = true;
        if (Next() != JsonTokenType.StartObject)
        {
            throw Wrong($"{TensorHeader.MetadataName} is not an object of strings");
        }

        while (NextName() is string name)
        {
            Expect(JsonTokenType.String, "metadata", name, "a string");
            if (!metadata.TryAdd(name, json.GetString()!))
            {
                throw Wrong($"metadata {FileText.Quote(name)} stands in the header twice");
            }
        }
    }

    private TensorEntry ReadTensor(string name)
    {
        string? type = null;
        long[]? shape = null;
        long[]? place = null;
        Expect(JsonTokenType.StartObject, "tensor", name, "an object");
        while (NextName() is string property)
        {
            switch (property)
            {
                case TensorHeader.TypeName when type is null:
                    Expect(JsonTokenType.String, "dtype of tensor", name, "a string");
                    type = json.GetString();
                    break;
                case TensorHeader.ShapeName when shape is null:
                    shape = ReadNumbers(name, property, TensorShape.MaxDimensions);
                    break;
                case TensorHeader.PlaceName when place is null:
                    place = ReadNumbers(name, property, atMost: 2);
                    break;
                default:
                    throw Wrong($"tensor {FileText.Quote(name)} has {FileText.Quote(property)}, which the format does not know or which stands there twice");
            }
        }

        if (type is null || shape is null || place is not [long begin, long end])
        {
            throw Wrong(
                $"tensor {FileText.Quote(name)} needs a {TensorHeader.TypeName}, a {TensorHeader.ShapeName} and two {TensorHeader.PlaceName}; it lacks one of them");
        }

        TensorEntry entry = new(name, type, shape, begin, end);
        RequirePlace(entry);
        dataLength = end;
        return entry;
    }

    private readonly void RequirePlace(TensorEntry entry)
    {
        int size = TensorTypes.SizeOf(entry.DataType);
        if (size == 0)
        {
            throw Wrong($"tensor {FileText.Quote(entry.Name)} has the type {FileText.Quote(entry.DataType)}, which this runtime does not know");
        }

        if (entry.Begin != dataLength || entry.End < entry.Begin)
        {
            throw Wrong(
                $"tensor {FileText.Quote(entry.Name)} lies at [{entry.Begin}, {entry.End}], but the data before it ends at {dataLength}: tensors stand in the header in the order of"
                + " their data, without holes and without overlap");
        }

        long length = TensorShape.LengthOf(entry.Shape);
        if (length < 0 || length > long.MaxValue / size || length * size != entry.Length)
        {
            throw Wrong(
                $"tensor {FileText.Quote(entry.Name)} lies at [{entry.Begin}, {entry.End}], {entry.Length} bytes, which is not what {entry.DataType} {TensorShape.Text(entry.Shape)} takes");
        }
    }

    private long[] ReadNumbers(string tensor, string property, int atMost)
    {
        if (Next() != JsonTokenType.StartArray)
        {
            throw Wrong($"{property} of tensor {FileText.Quote(tensor)} is not an array");
        }

        List<long> numbers = [];
        while (Next() != JsonTokenType.EndArray)
        {
            if (json.TokenType != JsonTokenType.Number || !json.TryGetInt64(out long number) || number < 0)
            {
                throw Wrong($"{property} of tensor {FileText.Quote(tensor)} holds something else than whole numbers from 0 to {long.MaxValue}");
            }

            if (numbers.Count == atMost)
            {
                throw Wrong($"{property} of tensor {FileText.Quote(tensor)} has more than {atMost} numbers");
            }

            numbers.Add(number);
        }

        return [.. numbers];
    }

    /// <summary>The next property's name; null at the object's end.</summary>
    private string? NextName() => Next() == JsonTokenType.PropertyName ? json.GetString() : null;

    private void Expect(JsonTokenType type, string kind, string name, string expected)
    {
        if (Next() != type)
        {
            throw Wrong($"{kind} {FileText.Quote(name)} is not {expected}");
        }
    }

    private JsonTokenType Next()
    {
        json.Read();
        return json.TokenType;
    }

    private readonly InvalidDataException Wrong(string what)
        => new(FormattableString.Invariant($"{source}: {what} (byte {json.TokenStartIndex} of the header)."));
}
