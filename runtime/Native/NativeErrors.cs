using System;
using System.IO;
using System.Runtime.InteropServices;
using Edifice.CompilerServices;

namespace Edifice.Native;

/// <summary>What goes wrong in a call from C becomes a number and a text: no exception crosses to a caller who could not catch it.</summary>
internal static class NativeErrors
{
    // One for each thread, and gone with it.
    [ThreadStatic]
    private static NativeText? t_last;

    /// <summary>The text of the calling thread's last call that failed; an empty one where none has.</summary>
    public static unsafe nint Last
        => t_last is { } text ? text.Address : (nint)System.Runtime.CompilerServices.Unsafe.AsPointer(ref MemoryMarshal.GetReference("\0"u8));

    /// <summary>Keeps the text and gives the number.</summary>
    /// <param name="fault">What was thrown.</param>
    /// <param name="damaged">What bytes are that can not be read.</param>
    public static int Record(Exception fault, NativeStatus damaged = NativeStatus.Internal)
    {
        NativeStatus status = fault switch
        {
            NativeFault known => known.Status,
            OutOfMemoryException => NativeStatus.OutOfMemory,
            InvalidDataException => damaged,
            IOException or UnauthorizedAccessException => NativeStatus.CannotRead,
            ArgumentException => NativeStatus.BadArgument,
            _ => NativeStatus.Internal,
        };
        Keep(status == NativeStatus.Internal ? $"{fault.GetType().Name}: {fault.Message}" : fault.Message);
        return (int)status;
    }

    private static void Keep(string message)
    {
        try
        {
            (t_last ??= new NativeText()).Set(message);
        }
        catch (OutOfMemoryException)
        {
            // The number is still right.
        }
    }
}
