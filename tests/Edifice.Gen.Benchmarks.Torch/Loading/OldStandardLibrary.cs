using System;
using System.IO;
using System.Runtime.InteropServices;

namespace Edifice.Benchmarks;

/// <summary>Loads LibTorchSharp where the system's libstdc++ is older than the one that it was linked with.</summary>
/// <remarks>
/// It asks for a version that older ones do not have, for a single function that makes cin and cout ready. So a copy is
/// loaded in which that version may be missing, and before it a library with that function, compiled here. The package's
/// own file stays as it is.
/// </remarks>
internal static partial class OldStandardLibrary
{
    /// <summary>What GCC 13 brought, and Debian 12 does not have.</summary>
    public const string MissingVersion = "GLIBCXX_3.4.32";

    // From dlfcn.h.
    private const int Now = 2;
    private const int Global = 0x100;

    /// <summary>Loads a library, and says why it is missing where that fails.</summary>
    /// <param name="folder">Where it lies, and what it needs besides.</param>
    /// <param name="name">Its file.</param>
    public static string? Load(string folder, string name)
    {
        DirectoryInfo scratch = Directory.CreateTempSubdirectory("edifice-torch-");
        try
        {
            string streams = Path.Combine(scratch.FullName, "streams.so");
            string source = Path.Combine(AppContext.BaseDirectory, "Loading", "streams.cpp");
            if (SystemCompiler.MakeLibrary(source, streams, ["-O2"], "-lstdc++") is { } reason)
            {
                return $"this system's libstdc++ has no {MissingVersion}, and what would stand in for it was not compiled: {reason}";
            }

            byte[] library = File.ReadAllBytes(Path.Combine(folder, name));
            ElfVersions.Weaken(library, MissingVersion);
            string copy = Path.Combine(scratch.FullName, name);
            File.WriteAllBytes(copy, library);

            // What is loaded already is found by its name, wherever it lies: by the copy, and then by TorchSharp.
            if (Open(streams, Now | Global) == 0)
            {
                return $"this system's libstdc++ has no {MissingVersion}, and what would stand in for it does not load";
            }

            NativeLibrary.Load(Path.Combine(folder, "libtorch.so"));
            NativeLibrary.Load(copy);
            return null;
        }
        catch (DllNotFoundException failure)
        {
            return $"{name} does not load beside a libstdc++ without {MissingVersion}: {failure.Message.ReplaceLineEndings(" ")}";
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }

    // NativeLibrary keeps a library's functions to itself; here others have to see them.
    [LibraryImport("libc", EntryPoint = "dlopen", StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint Open(string path, int flags);
}
