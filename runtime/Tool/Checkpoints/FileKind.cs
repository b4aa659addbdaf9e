using System;
using System.IO;

namespace Edifice.Tool;

/// <summary>What a file is by its first bytes; its name says nothing.</summary>
internal enum FileKind
{
    /// <summary>Whatever has no mark of its own: the reader decides.</summary>
    Safetensors,

    /// <summary>A zip archive.</summary>
    Npz,

    /// <summary>A portable executable, which assemblies are.</summary>
    Assembly,

    /// <summary>A program or library of this machine.</summary>
    Native,
}

/// <summary>Looks at a file's first bytes.</summary>
internal static class FileMark
{
    public static FileKind Of(string path)
    {
        if (Directory.Exists(path))
        {
            throw ToolException.Unusable($"{path} is a folder; expected a file.");
        }

        if (!File.Exists(path))
        {
            throw ToolException.Unusable($"{path} is not there. Give the file's name, with its folder.");
        }

        // A safetensors file begins with the length of its header, 8 bytes of which the last are 0: marks have to be longer than such a number.
        Span<byte> start = stackalloc byte[8];
        using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        int length = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        return start[..length] switch
        {
            [(byte)'M', (byte)'Z', _, _, _, _, _, _] when start[4..].ContainsAnyExcept((byte)0) => FileKind.Assembly,
            [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'P', (byte)'K', 5, 6, ..] or [(byte)'P', (byte)'K', 7, 8, ..] => FileKind.Npz,
            [0x7F, (byte)'E', (byte)'L', (byte)'F', ..] or [0xCF, 0xFA, 0xED, 0xFE, ..] => FileKind.Native,
            _ => FileKind.Safetensors,
        };
    }
}
