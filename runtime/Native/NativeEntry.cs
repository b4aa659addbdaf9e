using System;
using Edifice.CompilerServices;

namespace Edifice.Native;

/// <summary>The way in and out of every exported function that has a handle: one call at a time, and no exception leaves.</summary>
internal static class NativeEntry<TInstance>
    where TInstance : NativeInstance
{
    /// <summary>What a function does; static, so that nothing is allocated for it.</summary>
    /// <param name="held">What the handle stands for, taken for this call.</param>
    /// <param name="input">What is read.</param>
    /// <param name="output">What is written.</param>
    public delegate void Work(TInstance held, NativeBuffer input, NativeBuffer output);

    /// <summary>Does it.</summary>
    /// <param name="handle">As C gave it.</param>
    /// <param name="network">Whose it has to be.</param>
    /// <param name="input">What is read.</param>
    /// <param name="output">What is written.</param>
    /// <param name="work">What is done.</param>
    /// <param name="damaged">What bytes are that can not be read.</param>
    public static int Run(nint handle, string network, NativeBuffer input, NativeBuffer output, Work work, NativeStatus damaged = NativeStatus.Internal)
    {
        TInstance? held = null;
        try
        {
            held = NativeHandles.Take<TInstance>(handle, network);
            work(held, input, output);
            return (int)NativeStatus.Ok;
        }
        catch (Exception fault)
        {
            return NativeErrors.Record(fault, damaged);
        }
        finally
        {
            held?.Return();
        }
    }
}
