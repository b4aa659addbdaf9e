using System;
using System.Runtime.InteropServices;
using Edifice.CompilerServices;

namespace Edifice.Native;

/// <summary>Memory of a caller in C: an address and how many elements. What an address leads to is the caller's word; what can be told is told.</summary>
/// <param name="Pointer">Where it begins.</param>
/// <param name="Length">Elements.</param>
internal readonly unsafe record struct NativeBuffer(nint Pointer, nuint Length)
{
    /// <summary>Elements to be read or written; the address may be null where there are none.</summary>
    /// <param name="name">The argument's name in C.</param>
    public Span<T> Elements<T>(string name)
        where T : unmanaged
    {
        if (Length == 0)
        {
            return default;
        }

        if (Pointer == 0)
        {
            throw new NativeFault(NativeStatus.NullPointer, $"{name} is null; expected the address of {Length} elements of {sizeof(T)} bytes.");
        }

        if ((nuint)Pointer % (nuint)sizeof(T) != 0)
        {
            throw new NativeFault(NativeStatus.Misaligned, $"{name} is 0x{Pointer:x}; expected a multiple of {sizeof(T)} bytes, the size of an element.");
        }

        if (Length > int.MaxValue)
        {
            throw new NativeFault(NativeStatus.WrongLength, $"The length of {name} is {Length}; expected at most {int.MaxValue}.");
        }

        // Nothing ends behind the last address.
        nuint bytes = Length * (nuint)sizeof(T);
        return (nuint)Pointer <= nuint.MaxValue - bytes
            ? new Span<T>((void*)Pointer, (int)Length)
            : throw new NativeFault(NativeStatus.BadArgument, $"{name} is 0x{Pointer:x}, from where {bytes} bytes end behind the last address.");
    }

    /// <summary>So many elements and no other number of them.</summary>
    /// <param name="needed">How many.</param>
    /// <param name="name">The argument's name in C.</param>
    /// <param name="network">Whose they are.</param>
    public Span<T> Elements<T>(long needed, string name, string network)
        where T : unmanaged => Length == (nuint)needed
        ? Elements<T>(name)
        : throw new NativeFault(NativeStatus.WrongLength, $"The length of {name} is {Length}; expected {needed}, as {network} has it.");

    /// <summary>Where one value goes.</summary>
    public static ref T Place<T>(nint pointer, string name)
        where T : unmanaged => ref new NativeBuffer(pointer, 1).Elements<T>(name)[0];

    /// <summary>Refuses indices in memory that is written while they are read.</summary>
    public static void RequireApart(ReadOnlySpan<int> read, Span<float> written)
    {
        if (MemoryMarshal.Cast<int, float>(read).Overlaps(written))
        {
            throw new NativeFault(NativeStatus.BadArgument, "output overlaps events, which are read while it is written. Give it memory of its own.");
        }
    }
}
