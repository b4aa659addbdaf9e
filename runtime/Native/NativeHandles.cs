using System.Collections.Generic;
using System.Threading;
using Edifice.CompilerServices;

namespace Edifice.Native;

/// <summary>The handles that C has: numbers, each the place in a table and how often that place was given away. What is no handle, or no longer one, is noticed.</summary>
internal static class NativeHandles
{
    // Half of a handle's bits are the place, counted from 1, and half the turn: no null, small number or address of memory is a handle.
    private static readonly int s_placeBits = nint.Size * 4;
    private static readonly uint s_firstTurn = nint.Size == 8 ? 0xED1F1CE0u : 0xED1Fu;
    private static readonly uint s_most = nint.Size == 8 ? 0x7FFFFFFFu : 0xFFFFu;

    private static readonly Lock s_gate = new();
    private static readonly Stack<int> s_free = new();
    private static readonly List<uint> s_turns = [];

    // Calls read it without the gate: a larger one takes its place, an entry is set at once.
    private static NativeInstance?[] s_table = [];

    /// <summary>Gives an instance its handle.</summary>
    public static nint Add(NativeInstance instance)
    {
        lock (s_gate)
        {
            int place = s_free.TryPop(out int free) ? free : AddPlace();
            instance.Handle = HandleOf(place, s_turns[place]);
            Volatile.Write(ref s_table[place], instance);
            return instance.Handle;
        }
    }

    /// <summary>Takes an instance for one call.</summary>
    public static TInstance Take<TInstance>(nint handle, string network)
        where TInstance : NativeInstance
    {
        TInstance instance = Get<TInstance>(handle, network);
        if (!instance.TryTake())
        {
            throw new NativeFault(NativeStatus.InUse, $"Another call with this handle of {network} has not ended. Give every thread a handle of its own.");
        }

        // Between the look and the hold it may have gone.
        if (instance.IsDestroyed)
        {
            instance.Return();
            throw Bad(handle, network);
        }

        return instance;
    }

    /// <summary>Looks at an instance, whoever has taken it, for what never changes.</summary>
    public static TInstance Get<TInstance>(nint handle, string network)
        where TInstance : NativeInstance => Find(handle) switch
        {
            TInstance instance => instance,
            null => throw Bad(handle, network),
            { } other => throw new NativeFault(NativeStatus.OtherNetwork, $"The handle is one of {other.Network}; expected one of {network}."),
        };

    /// <summary>Ends the handle of an instance that the caller has taken.</summary>
    public static void Remove(NativeInstance instance)
    {
        lock (s_gate)
        {
            int place = PlaceOf(instance.Handle);
            s_table[place] = null;
            instance.IsDestroyed = true;

            // A place whose turns are all spent is left empty: no old handle becomes another's.
            uint next = (s_turns[place] + 1) & (uint)(((nuint)1 << s_placeBits) - 1);
            s_turns[place] = next;
            if (next != s_firstTurn)
            {
                s_free.Push(place);
            }
        }
    }

    private static NativeInstance? Find(nint handle)
    {
        NativeInstance?[] table = Volatile.Read(ref s_table);
        int place = PlaceOf(handle);
        NativeInstance? found = (uint)place < (uint)table.Length ? Volatile.Read(ref table[place]) : null;
        return found?.Handle == handle ? found : null;
    }

    private static int AddPlace()
    {
        int place = s_turns.Count;
        if ((uint)place >= s_most)
        {
            throw new NativeFault(NativeStatus.OutOfMemory, "There are as many handles as there can be. Destroy those that are no longer needed.");
        }

        s_turns.Add(s_firstTurn);
        if (place >= s_table.Length)
        {
            NativeInstance?[] larger = new NativeInstance?[place < 4 ? 8 : place * 2];
            s_table.CopyTo(larger, 0);
            Volatile.Write(ref s_table, larger);
        }

        return place;
    }

    private static nint HandleOf(int place, uint turn) => (nint)(((nuint)turn << s_placeBits) | (uint)(place + 1));

    private static int PlaceOf(nint handle) => (int)((uint)handle & (uint)(((nuint)1 << s_placeBits) - 1)) - 1;

    private static NativeFault Bad(nint handle, string network) => new(
        NativeStatus.BadHandle,
        handle == 0
            ? $"The handle is null; expected one that a create function of {network} gave."
            : $"The handle was destroyed, or is none; expected one that a create function of {network} gave.");
}
