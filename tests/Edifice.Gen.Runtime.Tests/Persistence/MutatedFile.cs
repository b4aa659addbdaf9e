using System;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using CsCheck;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>Draws files that differ from a whole one as accidents and strangers make them differ.</summary>
internal static partial class MutatedFile
{
    private static readonly string[] Huge =
        ["2147483647", "2147483648", "4294967296", "9223372036854775807", "9223372036854775808", "99999999999999999999999", "-1", "1e3", "0.5", "0"];

    private static readonly string[] Types = ["F64", "F16", "BF16", "I64", "I32", "U8", "BOOL", "F8_E4M3", "C64", "F4", "f32", ""];

    private static readonly Func<byte[], Random, byte[]>[] Changes =
    [
        FlipBits,
        CutShort,
        (file, random) => [.. file, .. Bytes(random, random.Next(1, 40))],
        (file, random) => WithLength(file, (ulong)random.NextInt64(0, 2 * file.Length)),
        (file, random) => WithLength(file, 1UL << random.Next(64)),
        NotFinite,
        (file, random) => WithHeader(file, header => ReplaceAny(header, Number(), random, _ => $"{random.Next(100)}")),
        (file, random) => WithHeader(file, header => ReplaceAny(header, Number(), random, _ => Huge[random.Next(Huge.Length)])),
        (file, random) => WithHeader(file, header => ReplaceAny(header, Place(), random, _ => Any(header, Place(), random))),
        (file, random) => WithHeader(file, header => ReplaceAny(header, Shape(), random, _ => Any(header, Shape(), random))),
        (file, random) => WithHeader(file, header => ReplaceAny(header, Entry(), random, entry => $"{entry},{entry}")),
        (file, random) => WithHeader(file, header => ReplaceAny(header, Entry(), random, _ => Any(header, Entry(), random))),
        (file, random) => WithHeader(file, header => ReplaceAny(header, Type(), random, _ => $"\"dtype\":\"{Types[random.Next(Types.Length)]}\"")),
        (file, random) => WithHeader(file, header => ReplaceAny(header, Text(), random, _ => Any(header, Text(), random))),
        (file, random) => WithHeader(file, header => ReplaceAny(header, Any(), random, _ => new string("[{"[random.Next(2)], random.Next(1, 5000)))),
        (file, random) => WithHeader(file, header => ReplaceAny(header, Any(), random, _ => $"{(char)random.Next(1, 0x500)}")),
        (file, random) => WithHeader(file, header => header.Remove(random.Next(header.Length))),
    ];

    /// <summary>Files with one to three changes; those of which none hit anything are the whole file still.</summary>
    public static Gen<byte[]> Of(byte[] whole)
        => CsCheck.Gen.Select(CsCheck.Gen.Int[0, Changes.Length - 1].Array[1, 3], CsCheck.Gen.Int).Select((changes, seed) =>
        {
            Random random = new(seed);
            return changes.Aggregate(whole, (file, change) => Changes[change]([.. file], random));
        });

    private static byte[] FlipBits(byte[] file, Random random)
    {
        for (int flips = random.Next(1, 9); flips > 0 && file.Length > 0; flips--)
        {
            file[random.Next(file.Length)] ^= (byte)(1 << random.Next(8));
        }

        return file;
    }

    private static byte[] CutShort(byte[] file, Random random) => file[..random.Next(file.Length + 1)];

    private static byte[] NotFinite(byte[] file, Random random)
    {
        int data = DataOf(file);
        if (data < file.Length - 3)
        {
            float number = new[] { float.NaN, float.PositiveInfinity, float.NegativeInfinity }[random.Next(3)];
            BitConverter.TryWriteBytes(file.AsSpan(data + (random.Next((file.Length - data) / 4) * 4)), number);
        }

        return file;
    }

    private static byte[] WithLength(byte[] file, ulong length)
    {
        BitConverter.TryWriteBytes(file, length);
        return file;
    }

    /// <summary>Changes the header's text, and its length with it; a file without a header stays as it is.</summary>
    private static byte[] WithHeader(byte[] file, Func<string, string> change)
    {
        int data = DataOf(file);
        return data <= 8 ? file : PublishedFormat.Write(change(Encoding.UTF8.GetString(file, 8, data - 8)), file[data..]);
    }

    private static int DataOf(byte[] file)
    {
        ulong header = file.Length < 8 ? 0 : BitConverter.ToUInt64(file);
        return header <= (ulong)Math.Max(0, file.Length - 8) ? 8 + (int)header : file.Length;
    }

    private static string ReplaceAny(string text, Regex part, Random random, Func<string, string> replacement)
    {
        MatchCollection found = part.Matches(text);
        if (found.Count == 0)
        {
            return text;
        }

        Match match = found[random.Next(found.Count)];
        return text[..match.Index] + replacement(match.Value) + text[(match.Index + match.Length)..];
    }

    private static string Any(string text, Regex part, Random random)
    {
        MatchCollection found = part.Matches(text);
        return found[random.Next(found.Count)].Value;
    }

    private static byte[] Bytes(Random random, int count)
    {
        byte[] bytes = new byte[count];
        random.NextBytes(bytes);
        return bytes;
    }

    [GeneratedRegex("[0-9]+(?=[],])")]
    private static partial Regex Number();

    [GeneratedRegex("\"data_offsets\":\\[[^]]*\\]")]
    private static partial Regex Place();

    [GeneratedRegex("\"shape\":\\[[^]]*\\]")]
    private static partial Regex Shape();

    [GeneratedRegex("\"dtype\":\"[^\"]*\"")]
    private static partial Regex Type();

    [GeneratedRegex("\"[^\"]*\":\\{\"dtype\"[^}]*\\}")]
    private static partial Regex Entry();

    [GeneratedRegex("\"[^\"]*\"")]
    private static partial Regex Text();

    [GeneratedRegex(".")]
    private static partial Regex Any();
}
