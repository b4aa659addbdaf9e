using System;
using System.Collections.Generic;

namespace Edifice.Persistence;

/// <summary>64 bits that stand for a content: FNV-1a (Fowler, Noll, Vo). It finds accidents, not attacks.</summary>
internal static class Fingerprint
{
    private const ulong Basis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    public static ulong Of(ReadOnlySpan<byte> content)
    {
        ulong hash = Basis;
        foreach (byte value in content)
        {
            hash = (hash ^ value) * Prime;
        }

        return hash;
    }

    /// <summary>Of a declaration: its sizes and layers with every option and constant; not of its name.</summary>
    public static ulong Of(NetworkInfo info)
    {
        ulong hash = Add(Add(Add(Basis, info.InputSize), info.OutputSize), info.TimeSteps);
        foreach (LayerInfo layer in info.Layers)
        {
            hash = Add(Add(Add(Add(hash, layer.Kind), layer.Stage), layer.Inputs), layer.Outputs);
            foreach (KeyValuePair<string, string> option in layer.Options)
            {
                hash = Add(Add(hash, option.Key), option.Value);
            }

            foreach (KeyValuePair<string, float> constant in layer.Constants)
            {
                hash = Add(Add(hash, constant.Key), BitConverter.SingleToInt32Bits(constant.Value));
            }
        }

        return hash;
    }

    // The length keeps "ab" "c" apart from "a" "bc".
    private static ulong Add(ulong hash, string text)
    {
        hash = Add(hash, text.Length);
        foreach (char character in text)
        {
            hash = (hash ^ character) * Prime;
        }

        return hash;
    }

    private static ulong Add(ulong hash, int number)
    {
        for (int shift = 0; shift < 32; shift += 8)
        {
            hash = (hash ^ (byte)(number >> shift)) * Prime;
        }

        return hash;
    }
}
