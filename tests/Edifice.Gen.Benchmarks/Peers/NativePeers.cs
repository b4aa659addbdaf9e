using System;
using System.IO;
using System.Runtime.InteropServices;

namespace Edifice.Benchmarks;

/// <summary>The peers in C, compiled by the system's compiler on first use.</summary>
/// <remarks>One library per source: where OpenBLAS is not installed, the code by hand still runs.</remarks>
internal sealed class NativePeers : IDisposable
{
    private static readonly string[] Flags = ["-O3", "-march=native", "-ffast-math"];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("edifice-peers-");

    public NativePeers()
    {
        Hand = Load("hand.c", [], out string? missingHand);
        Blas = Load("blas.c", ["-lopenblas"], out string? missingBlas);
        MissingHand = missingHand;
        MissingBlas = missingBlas;
    }

    /// <summary>Code by hand; 0 where it is missing.</summary>
    public nint Hand { get; }

    /// <summary>OpenBLAS; 0 where it is missing.</summary>
    public nint Blas { get; }

    /// <summary>Why there is no code by hand.</summary>
    public string? MissingHand { get; }

    /// <summary>Why there is no OpenBLAS.</summary>
    public string? MissingBlas { get; }

    public void Dispose()
    {
        foreach (nint library in (nint[])[Hand, Blas])
        {
            if (library != 0)
            {
                NativeLibrary.Free(library);
            }
        }

        folder.Delete(recursive: true);
    }

    private nint Load(string source, string[] libraries, out string? missing)
    {
        string binary = Path.Combine(folder.FullName, Path.ChangeExtension(source, ".so"));
        missing = SystemCompiler.MakeLibrary(Path.Combine(AppContext.BaseDirectory, "Peers", "Native", source), binary, Flags, [.. libraries, "-lm"]);
        return missing is null ? NativeLibrary.Load(binary) : 0;
    }
}
