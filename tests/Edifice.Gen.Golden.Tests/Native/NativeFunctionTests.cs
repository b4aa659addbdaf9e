using System;
using System.Runtime.InteropServices;
using Edifice.CompilerServices;
using Edifice.Native;
using Xunit;

namespace Edifice.Golden.Tests;

/// <summary>The exported functions, called by their addresses as C does.</summary>
public sealed unsafe class NativeFunctionTests
{
    private const int Batch = 3;

    [Fact]
    public void Functions_give_the_bits_of_the_methods()
    {
        NativeStreamed network = StreamingTests.Drawn<NativeStreamed>();
        float[] input = Currents(Batch * NativeStreamed.InputSize);
        float[] expected = new float[Batch * NativeStreamed.OutputSize];
        using (Workspace<NativeStreamed> workspace = NativeStreamed.CreateWorkspace(Batch))
        {
            network.Forward(input, expected, workspace);
        }

        Assert.Contains(expected, value => value != 0);
        foreach (nint handle in new[] { OfBytes(network), OfFile(network), OfOther(network) })
        {
            float[] output = new float[expected.Length];
            fixed (float* from = input, to = output)
            {
                Assert.Equal(0, Forward(handle, (nint)from, (nuint)input.Length, (nint)to, (nuint)output.Length));
                Assert.Equal(expected, output);

                // T steps on the first sample from rest, as the decoder sees them.
                for (int step = 0; step < NativeStreamed.NumTimesteps; step++)
                {
                    Assert.Equal(0, Step(handle, (nint)from, NativeStreamed.InputSize, (nint)to, NativeStreamed.OutputSize));
                }

                Assert.Equal(0, Decode(handle, (nint)to, NativeStreamed.OutputSize));
                Assert.Equal(expected[..NativeStreamed.OutputSize], output[..NativeStreamed.OutputSize]);
            }

            Assert.Equal(0, Destroy(handle));
        }
    }

    [Fact]
    public void Calls_allocate_nothing()
    {
        nint handle = OfBytes(StreamingTests.Drawn<NativeStreamed>());
        PinnedFloats input = new(Batch * NativeStreamed.InputSize);
        Currents(input.Length).CopyTo(input.Span);
        PinnedFloats output = new(Batch * NativeStreamed.OutputSize);
        int* events = stackalloc int[] { 3, 1, 11 };
        byte* snapshot = stackalloc byte[NativeStreamCalls<NativeStreamed>.SnapshotLength];
        long* steps = stackalloc long[1];
        long least = long.MaxValue;

        // The runtime's own cache of casts may grow on this thread while other tests run: one round has to be clean.
        for (int round = 0; round < 5; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            int failed = Forward(handle, input.Address, (nuint)input.Length, output.Address, (nuint)output.Length)
                | Step(handle, input.Address, NativeStreamed.InputSize, output.Address, NativeStreamed.OutputSize)
                | StepEvents(handle, (nint)events, 3, output.Address, NativeStreamed.OutputSize)
                | Decode(handle, output.Address, NativeStreamed.OutputSize)
                | Save(handle, (nint)snapshot, (nuint)NativeStreamCalls<NativeStreamed>.SnapshotLength)
                | Restore(handle, (nint)snapshot, (nuint)NativeStreamCalls<NativeStreamed>.SnapshotLength)
                | Steps(handle, (nint)steps)
                | Reset(handle);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
            Assert.Equal(0, failed);
        }

        Assert.Equal(0, least);
        Assert.Equal(2, *steps);
        Assert.True(output.IsMasked(behindOnly: true));
        Destroy(handle);
    }

    [Fact]
    public void Second_call_with_a_handle_is_refused_until_the_first_has_ended()
    {
        nint handle = OfBytes(StreamingTests.Drawn<NativeStreamed>());
        PinnedFloats input = new(NativeStreamed.InputSize);
        input.Span.Clear();
        PinnedFloats output = new(NativeStreamed.OutputSize);
        NativeStream<NativeStreamed> held = NativeHandles.Take<NativeStream<NativeStreamed>>(handle, nameof(NativeStreamed));
        try
        {
            Assert.Equal((int)NativeStatus.InUse, Forward(handle, input.Address, (nuint)input.Length, output.Address, (nuint)output.Length));
            Assert.Equal((int)NativeStatus.InUse, Destroy(handle));
            Assert.Equal("Another call with this handle of NativeStreamed has not ended. Give every thread a handle of its own.", LastError());
            Assert.True(output.IsMasked());

            // Its weights can be shared meanwhile.
            nint other = 0;
            Assert.Equal(0, CreateShared(handle, 1, (nint)(&other)));
            Assert.Equal(0, Forward(other, input.Address, (nuint)input.Length, output.Address, (nuint)output.Length));
            Assert.Equal(0, Destroy(other));
        }
        finally
        {
            held.Return();
        }

        Assert.Equal(0, Forward(handle, input.Address, (nuint)input.Length, output.Address, (nuint)output.Length));
        Assert.Equal(0, Destroy(handle));
    }

    [Theory]
    [InlineData(NativeStatus.NoWeights, "weights is null, and NativeStreamed has no [Weights] that are part of the library. Pass the bytes of a .safetensors file.")]
    [InlineData(NativeStatus.BadArgument, "max_batch is 0; expected at least 1, the most samples of one call.")]
    public void What_can_not_be_made_says_why(NativeStatus status, string message)
    {
        nint handle = 1;
        Assert.Equal((int)status, Create(0, 0, status == NativeStatus.NoWeights ? 1 : 0, (nint)(&handle)));
        Assert.Equal(0, handle);
        Assert.Equal(message, LastError());
    }

    private static int Create(nint weights, nuint length, int maxBatch, nint handle)
        => ((delegate* unmanaged[Cdecl]<nint, nuint, int, nint, int>)&NativeStreamed.NativeFunctions.Create)(weights, length, maxBatch, handle);

    private static int CreateShared(nint other, int maxBatch, nint handle)
        => ((delegate* unmanaged[Cdecl]<nint, int, nint, int>)&NativeStreamed.NativeFunctions.CreateShared)(other, maxBatch, handle);

    private static int Forward(nint handle, nint input, nuint inputLength, nint output, nuint outputLength)
        => ((delegate* unmanaged[Cdecl]<nint, nint, nuint, nint, nuint, int>)&NativeStreamed.NativeFunctions.Forward)(handle, input, inputLength, output, outputLength);

    private static int Step(nint handle, nint input, nuint inputLength, nint output, nuint outputLength)
        => ((delegate* unmanaged[Cdecl]<nint, nint, nuint, nint, nuint, int>)&NativeStreamed.NativeFunctions.Step)(handle, input, inputLength, output, outputLength);

    private static int StepEvents(nint handle, nint events, nuint count, nint output, nuint outputLength)
        => ((delegate* unmanaged[Cdecl]<nint, nint, nuint, nint, nuint, int>)&NativeStreamed.NativeFunctions.StepEvents)(handle, events, count, output, outputLength);

    private static int Decode(nint handle, nint output, nuint outputLength)
        => ((delegate* unmanaged[Cdecl]<nint, nint, nuint, int>)&NativeStreamed.NativeFunctions.Decode)(handle, output, outputLength);

    private static int Save(nint handle, nint snapshot, nuint length)
        => ((delegate* unmanaged[Cdecl]<nint, nint, nuint, int>)&NativeStreamed.NativeFunctions.SnapshotSave)(handle, snapshot, length);

    private static int Restore(nint handle, nint snapshot, nuint length)
        => ((delegate* unmanaged[Cdecl]<nint, nint, nuint, int>)&NativeStreamed.NativeFunctions.SnapshotRestore)(handle, snapshot, length);

    private static int Steps(nint handle, nint steps)
        => ((delegate* unmanaged[Cdecl]<nint, nint, int>)&NativeStreamed.NativeFunctions.Steps)(handle, steps);

    private static int Reset(nint handle) => ((delegate* unmanaged[Cdecl]<nint, int>)&NativeStreamed.NativeFunctions.Reset)(handle);

    private static int Destroy(nint handle) => ((delegate* unmanaged[Cdecl]<nint, int>)&NativeStreamed.NativeFunctions.Destroy)(handle);

    private static string LastError() => Marshal.PtrToStringUTF8(((delegate* unmanaged[Cdecl]<nint>)&NativeStreamed.NativeFunctions.LastError)())!;

    private static nint OfBytes(NativeStreamed network)
    {
        nint handle;
        byte[] file = network.SaveToArray();
        fixed (byte* content = file)
        {
            Assert.Equal(0, Create((nint)content, (nuint)file.Length, Batch, (nint)(&handle)));
        }

        return handle;
    }

    private static nint OfFile(NativeStreamed network)
    {
        using TemporaryFolder folder = new();
        string path = folder.File("größe.safetensors");
        network.Save(path);
        nint handle;
        nint text = Marshal.StringToCoTaskMemUTF8(path);
        try
        {
            Assert.Equal(0, ((delegate* unmanaged[Cdecl]<nint, int, nint, int>)&NativeStreamed.NativeFunctions.Load)(text, Batch, (nint)(&handle)));
        }
        finally
        {
            Marshal.FreeCoTaskMem(text);
        }

        return handle;
    }

    // The weights stay when the handle goes that they came with.
    private static nint OfOther(NativeStreamed network)
    {
        nint first = OfBytes(network);
        nint handle;
        Assert.Equal(0, CreateShared(first, Batch, (nint)(&handle)));
        Assert.Equal(0, Destroy(first));
        return handle;
    }

    private static float[] Currents(int length)
    {
        float[] input = new float[length];
        for (int index = 0; index < length; index++)
        {
            input[index] = index * 37 % 50 / 20f;
        }

        return input;
    }
}
