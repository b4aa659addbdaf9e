using System;
using System.IO;
using System.Runtime.InteropServices;
using TorchSharp;

namespace Edifice.Benchmarks;

/// <summary>LibTorch and what TorchSharp calls it by.</summary>
internal static class TorchLibrary
{
    private const string Name = "LibTorchSharp";

    /// <summary>Loads it, and says why it is missing where that fails.</summary>
    public static string? Load()
    {
        try
        {
            NativeLibrary.Load(Name, typeof(torch).Assembly, null);
            return null;
        }
        catch (DllNotFoundException failure) when (failure.Message.Contains(OldStandardLibrary.MissingVersion, StringComparison.Ordinal))
        {
            return OldStandardLibrary.Load(Path.Combine(AppContext.BaseDirectory, "runtimes", "linux-x64", "native"), $"lib{Name}.so");
        }
        catch (DllNotFoundException failure)
        {
            return $"{Name} does not load on {RuntimeInformation.RuntimeIdentifier}: {failure.Message.ReplaceLineEndings(" ")}";
        }
    }
}
