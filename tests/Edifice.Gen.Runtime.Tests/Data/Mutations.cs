using System;
using System.Linq;
using CsCheck;
using G = CsCheck.Gen;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>Files as they come out of damaged discs and the hands of strangers.</summary>
internal static class Mutations
{
    /// <summary>Cut, changed in one to four places (often among the first bytes), with bytes put in, taken out or added, or whole.</summary>
    /// <param name="valid">Files that can be read.</param>
    /// <param name="telling">Bytes that mean something in the format: they are put in more often than others.</param>
    public static Gen<byte[]> Of(Gen<byte[]> valid, byte[] telling)
    {
        Gen<byte> value = G.OneOf(G.Byte, Any(telling), Any<byte>([0, 1, 0x7F, 0x80, 0xFF]));
        return valid.SelectMany(file => G.OneOf(
            G.Int[0, file.Length].Select(length => file[..length]),
            G.Select(G.Int[0, file.Length - 1], value).Array[1, 4].Select(changes => Replace(file, changes)),
            G.Select(G.Int[0, Math.Min(file.Length, 150) - 1], value).Array[1, 4].Select(changes => Replace(file, changes)),
            G.Select(G.Int[0, file.Length], value.Array[1, 12], (place, more) => (byte[])[.. file[..place], .. more, .. file[place..]]),
            G.Select(G.Int[0, file.Length], G.Int[1, 12], (place, length) => (byte[])[.. file[..place], .. file.Skip(place + length)]),
            G.Const(file)));
    }

    public static Gen<T> Any<T>(T[] values) => G.Int[0, values.Length - 1].Select(index => values[index]);

    private static byte[] Replace(byte[] file, (int Place, byte Value)[] changes)
    {
        byte[] copy = [.. file];
        foreach ((int place, byte value) in changes)
            copy[place] = value;
        return copy;
    }
}
