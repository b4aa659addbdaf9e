using System;
using System.Runtime.InteropServices;

namespace Edifice;

/// <summary>Memory for single-precision numbers that starts at a multiple of 64 bytes and never moves.</summary>
/// <remarks>
/// Owned memory lies in a pinned array: it is safe without a finalizer, and using a disposed owner is an exception
/// instead of a crash. Lent memory stays pinned until this is disposed: forgetting that pins it for good.
/// </remarks>
internal sealed class AlignedMemory : IDisposable
{
    private const int Alignment = 64;

    private readonly int length;
    private readonly int start;
    private float[]? owned;
    private System.Buffers.MemoryHandle lent;
    private bool disposed;
    private readonly object? owner;

    /// <summary>Owns <paramref name="length"/> zeros.</summary>
    public AlignedMemory(long length)
    {
        if (length > Array.MaxLength - (Alignment / sizeof(float)))
        {
            throw new ArgumentOutOfRangeException(
                nameof(length), $"That takes {length} numbers, more than one block of memory can hold ({Array.MaxLength}): use a smaller batch.");
        }

        this.length = (int)length;
        owned = GC.AllocateArray<float>(this.length + (Alignment / sizeof(float)), pinned: true);
        nint misalignment = Marshal.UnsafeAddrOfPinnedArrayElement(owned, 0) & (Alignment - 1);
        start = (int)((Alignment - misalignment) % Alignment) / sizeof(float);
    }

    /// <summary>Lies over memory that the caller lends; its content is kept.</summary>
    public AlignedMemory(Memory<float> memory, long length, string name)
    {
        if (memory.Length != length)
        {
            throw new ArgumentException($"The memory lent has {memory.Length} numbers; {length} are needed.", name);
        }

        this.length = memory.Length;
        lent = memory.Pin();
        if (!IsAligned(lent))
        {
            lent.Dispose();
            throw new ArgumentException(
                "The memory lent does not start at a multiple of 64 bytes: allocate it with NativeMemory.AlignedAlloc, or slice it.", name);
        }
    }

    /// <summary>Lies over memory that stays where it is, at any address, as long as <paramref name="owner"/> is alive: a program's own resource.</summary>
    public unsafe AlignedMemory(nint pointer, int length, object owner)
    {
        this.length = length;
        this.owner = owner;
        lent = new System.Buffers.MemoryHandle((void*)pointer);
    }

    /// <summary>Two regions over one piece of lent memory.</summary>
    /// <param name="memory">Lent.</param>
    /// <param name="first">Numbers of the first region; a multiple of 16.</param>
    /// <param name="total">Numbers of both.</param>
    /// <param name="name">The argument's name, for the error.</param>
    public static (AlignedMemory First, AlignedMemory Second) Split(Memory<float> memory, long first, long total, string name)
    {
        if (memory.Length != total)
        {
            throw new ArgumentException($"The memory lent has {memory.Length} numbers; {total} are needed.", name);
        }

        AlignedMemory head = new(memory[..(int)first], first, name);
        return (head, new AlignedMemory(memory[(int)first..], total - first, name));
    }

    public int Length => length;

    public Span<float> Span
    {
        get
        {
            if (disposed)
            {
                throw new ObjectDisposedException(null, "This block, workspace, recording, stream or group of agents was disposed.");
            }

            return owned is null ? LentSpan() : owned.AsSpan(start, length);
        }
    }

    public void Dispose()
    {
        if (!disposed)
        {
            disposed = true;
            owned = null;
            lent.Dispose();
        }
    }

    private static unsafe bool IsAligned(System.Buffers.MemoryHandle handle) => ((nint)handle.Pointer & (Alignment - 1)) == 0;

    private unsafe Span<float> LentSpan()
    {
        GC.KeepAlive(owner);
        return new(lent.Pointer, length);
    }
}
