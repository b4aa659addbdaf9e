using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Threading;
using Edifice.Native;

namespace Edifice.CompilerServices;

/// <summary>What exported functions say of the runtime, as texts for C: the same for every network of a library.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class NativeRuntime
{
    /// <summary>The version of the functions' signatures and numbers; a header has that of its library.</summary>
    public const int AbiVersion = 1;

    private static NativeText? s_instructions;

    /// <summary>The version of Edifice.Gen.</summary>
    public static unsafe nint Version => (nint)Unsafe.AsPointer(ref MemoryMarshal.GetReference(RuntimeVersion.Text));

    /// <summary>The text of the calling thread's last call that failed; an empty one where none has. Valid until the next one that fails.</summary>
    public static nint LastError => NativeErrors.Last;

    /// <summary>The widest instruction set that passes use in this process, as <see cref="EdificeRuntime.InstructionSet"/> has it; null where the limit that was set is none.</summary>
    public static nint InstructionSet
    {
        get
        {
            try
            {
                // Of two threads that make it at once, one gives its text up: no address that was given out is ever freed.
                NativeText? text = Volatile.Read(ref s_instructions);
                if (text is null)
                {
                    NativeText made = NativeText.Of(EdificeRuntime.InstructionSet);
                    text = Interlocked.CompareExchange(ref s_instructions, made, null) ?? made;
                }

                return text.Address;
            }
            catch (Exception fault)
            {
                NativeErrors.Record(fault);
                return 0;
            }
        }
    }
}
