using System;
using Edifice.CompilerServices;
using Edifice.Native;
using Xunit;

namespace Edifice.Gen.Runtime.Tests;

public unsafe class NativeBufferTests
{
    [Fact]
    public void Address_and_length_are_a_span()
    {
        float* numbers = stackalloc float[] { 1, 2, 3 };
        Assert.Equal([1f, 2f, 3f], new NativeBuffer((nint)numbers, 3).Elements<float>(3, "input", "Net").ToArray());
        Assert.True(new NativeBuffer(0, 0).Elements<float>("input").IsEmpty);
    }

    [Fact]
    public void What_can_be_no_memory_is_named()
    {
        float* numbers = stackalloc float[3];
        nint address = (nint)numbers;
        Assert.Equal((NativeStatus.NullPointer, "input is null; expected the address of 3 elements of 4 bytes."), Fault(0, 3));
        Assert.Equal((NativeStatus.Misaligned, $"input is 0x{address + 1:x}; expected a multiple of 4 bytes, the size of an element."), Fault(address + 1, 3));
        Assert.Equal((NativeStatus.WrongLength, "The length of input is 2147483648; expected at most 2147483647."), Fault(address, 1u << 31));
        Assert.Equal((NativeStatus.WrongLength, "The length of input is 2; expected 3, as Net has it."), Fault(address, 2, needed: 3));
        Assert.Equal(NativeStatus.BadArgument, Fault(-4, 3).Status);
    }

    [Fact]
    public void Indices_that_lie_where_the_output_does_are_refused()
    {
        int* memory = stackalloc int[8];
        NativeFault fault = Assert.Throws<NativeFault>(() => NativeBuffer.RequireApart(new Span<int>(memory, 5), new Span<float>(memory + 4, 4)));
        Assert.Equal((NativeStatus.BadArgument, "output overlaps events, which are read while it is written. Give it memory of its own."), (fault.Status, fault.Message));
        NativeBuffer.RequireApart(new Span<int>(memory, 4), new Span<float>(memory + 4, 4));
    }

    private static (NativeStatus Status, string Message) Fault(nint pointer, nuint length, long needed = -1)
    {
        NativeFault fault = Assert.Throws<NativeFault>(() =>
        {
            NativeBuffer buffer = new(pointer, length);
            _ = needed < 0 ? buffer.Elements<float>("input") : buffer.Elements<float>(needed, "input", "Net");
        });
        return (fault.Status, fault.Message);
    }
}
