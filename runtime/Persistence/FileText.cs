using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Edifice.Persistence;

/// <summary>Names and texts of a file.</summary>
internal static class FileText
{
    private const int Shown = 80;
    private const int Listed = 12;
    private const int Explained = 500;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Throws where a text can not be written as UTF-8.</summary>
    public static void Require(string text, string name)
    {
        ArgumentNullException.ThrowIfNull(text, name);
        try
        {
            Strict.GetByteCount(text);
        }
        catch (EncoderFallbackException error)
        {
            throw new ArgumentException($"{Quote(text)} is no valid Unicode: it has half a surrogate pair.", name, error);
        }
    }

    /// <summary>A map to write; throws where a name stands twice or a text can not be written.</summary>
    public static OrderedDictionary<string, string> Copy(IEnumerable<KeyValuePair<string, string>> metadata, string name)
    {
        OrderedDictionary<string, string> copy = [];
        foreach (KeyValuePair<string, string> item in metadata)
        {
            Require(item.Key, name);
            Require(item.Value, name);
            if (!copy.TryAdd(item.Key, item.Value))
            {
                throw new ArgumentException($"Metadata {Quote(item.Key)} stands there twice.", name);
            }
        }

        return copy;
    }

    /// <summary>Some names as errors show them.</summary>
    public static string List(IEnumerable<string> names)
    {
        string[] some = [.. names.Take(Listed + 1).Select(Quote)];
        return some.Length switch
        {
            0 => "none",
            > Listed => string.Join(", ", some.AsSpan(0, Listed)!) + ", …",
            _ => string.Join(", ", some),
        };
    }

    /// <summary>A name as errors show it: what a stranger wrote can neither fill a screen nor steer a terminal.</summary>
    public static string Quote(string name) => $"\"{Show(name)}\"";

    /// <summary>The same without quotes, for a table.</summary>
    public static string Show(string name) => Plain(name, Shown);

    /// <summary>Another library's words about a file, which may repeat what stands in it.</summary>
    public static string Explain(Exception error) => Plain(error.Message, Explained);

    private static string Plain(string text, int atMost)
    {
        StringBuilder plain = new();
        foreach (char character in text.AsSpan(0, Math.Min(text.Length, atMost)))
        {
            plain.Append(char.IsControl(character) ? '?' : character);
        }

        return plain.Append(text.Length > atMost ? "…" : "").ToString();
    }
}
