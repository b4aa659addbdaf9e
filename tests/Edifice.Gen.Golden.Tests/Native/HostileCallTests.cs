using System;
using System.Runtime.InteropServices;
using CsCheck;
using Edifice.CompilerServices;
using Xunit;
using G = CsCheck.Gen;

namespace Edifice.Golden.Tests;

/// <summary>Exported functions with arguments that can not be right: always a number and a text, never a crash, and no network is another one afterwards.</summary>
[Trait("Instructions", "Any")]
public sealed unsafe class HostileCallTests
{
    private const int Batch = 2;
    private const int Size = NativeStreamed.InputSize;

    private readonly NativeStreamed network = StreamingTests.Drawn<NativeStreamed>();
    private readonly PinnedFloats input = new(Batch * Size);
    private readonly PinnedFloats output = new(Batch * NativeStreamed.OutputSize);
    private readonly PinnedFloats spoilt = new(Batch * Size);
    private readonly byte[] snapshot = GC.AllocateArray<byte>(NativeStreamCalls<NativeStreamed>.SnapshotLength, pinned: true);
    private readonly byte[] copy = GC.AllocateArray<byte>(NativeStreamCalls<NativeStreamed>.SnapshotLength, pinned: true);
    private readonly byte[] file;
    private readonly nint own;
    private readonly nint gone;
    private readonly nint[] others = new nint[2];

    public HostileCallTests()
    {
        byte[] saved = network.SaveToArray();
        file = GC.AllocateArray<byte>(saved.Length, pinned: true);
        saved.CopyTo(file, 0);
        nint made;
        Assert.Equal(0, NativeStreamCalls<NativeStreamed>.Create(At(file), (nuint)file.Length, Batch, (nint)(&made), null));
        own = made;
        Assert.Equal(0, NativeStreamCalls<NativeStreamed>.CreateShared(own, 1, (nint)(&made)));
        gone = made;
        Assert.Equal(0, NativeCalls<NativeStreamed>.Destroy(gone));
        Assert.Equal(0, NativeCalls<NativeRates>.CreateSeeded(1, 1, (nint)(&made)));
        others[0] = made;
        Assert.Equal(0, NativeStreamCalls<NativeSpikes>.CreateSeeded(1, 1, (nint)(&made)));
        others[1] = made;
        input.Span.Fill(0.75f);
        Assert.Equal(0, NativeStreamCalls<NativeStreamed>.Step(own, input.Address, Size, output.Address, NativeStreamed.OutputSize));
        Assert.Equal(0, NativeStreamCalls<NativeStreamed>.SnapshotSave(own, At(snapshot), (nuint)snapshot.Length));
    }

    [Fact]
    public void Spoilt_call_is_refused_and_changes_nothing()
    {
        float[] expected = Outputs();
        G.Select(G.Int[0, 7], G.Int[0, 4], G.Int[0, 1000], G.ULong, (function, argument, kind, number) => new HostileCall(function, argument, kind, number)).Sample(
            call =>
            {
                output.Mask();
                input.Span.CopyTo(spoilt.Span);
                snapshot.CopyTo(copy, 0);
                NativeStatus status = (NativeStatus)Make(call);
                Assert.True(status is > NativeStatus.Ok and < NativeStatus.Internal, $"{call}: {status}, {LastError()}");
                Assert.NotEmpty(LastError());
                Assert.True(output.IsMasked(), $"{call}: something was written.");

                // The stream and the weights are as they were.
                Assert.Equal(0, NativeStreamCalls<NativeStreamed>.SnapshotSave(own, At(copy), (nuint)copy.Length));
                Assert.Equal(snapshot, copy);
                Assert.Equal(expected, Outputs());
            },
            iter: 2000, threads: 1);
    }

    [Fact]
    public void Spikes_that_are_none_are_refused()
    {
        PinnedFloats spikes = new(NativeSpikes.InputLength);
        PinnedFloats fired = new(NativeSpikes.OutputLength);
        foreach (float value in new[] { 0.5f, 2f, -1f, float.NaN })
        {
            spikes.Span.Clear();
            spikes.Span[7] = value;
            Assert.Equal((int)NativeStatus.BadArgument, NativeCalls<NativeSpikes>.Forward(others[1], spikes.Address, (nuint)spikes.Length, fired.Address, (nuint)fired.Length));
            Assert.Contains("step 0, feature 7", LastError(), StringComparison.Ordinal);
            Assert.True(fired.IsMasked());
        }
    }

    [Fact]
    public void Weights_that_are_spoilt_make_no_network() => G.Select(G.Int[0, 2000], G.Byte, G.Bool).Sample(
        (place, value, isCut) =>
        {
            byte[] mutated = GC.AllocateArray<byte>(file.Length, pinned: true);
            file.CopyTo(mutated, 0);

            // A length or a place of the header that is another one, or an end that comes early.
            mutated[place % 8] = value;
            int length = isCut ? place % file.Length : file.Length;
            bool isSame = !isCut && mutated.AsSpan().SequenceEqual(file);
            nint made = 1;
            int status = NativeStreamCalls<NativeStreamed>.Create(length == 0 ? 0 : At(mutated), (nuint)length, Batch, (nint)(&made), null);
            Assert.Equal(isSame ? NativeStatus.Ok : length == 0 ? NativeStatus.NoWeights : NativeStatus.BadWeights, (NativeStatus)status);
            Assert.Equal(isSame, made != 0);
            if (made != 0)
            {
                Assert.Equal(0, NativeCalls<NativeStreamed>.Destroy(made));
            }
        },
        iter: 300, threads: 1);

    private int Make(HostileCall call)
    {
        nint handle = call.Argument == 0 ? call.Handle(own, gone, others[call.Kind % 2]) : own;
        nuint outputs = NativeStreamed.OutputSize;
        int* events = stackalloc int[] { 1, 5, 11 };
        nint made;
        switch (call.Function)
        {
            case 0:
                return call.Argument == 4
                    ? NativeCalls<NativeStreamed>.Forward(own, Spoil(call), (nuint)spoilt.Length, output.Address, Batch * outputs)
                    : NativeCalls<NativeStreamed>.Forward(
                        handle, call.Argument == 1 ? call.Address(input.Address, 4) : input.Address, call.Argument == 2 ? call.Length(Size) : Size,
                        call.Argument == 3 ? call.Address(output.Address, 4) : output.Address, outputs);
            case 1:
                return call.Argument == 4
                    ? NativeStreamCalls<NativeStreamed>.Step(own, Spoil(call, Size), Size, output.Address, outputs)
                    : NativeStreamCalls<NativeStreamed>.Step(
                        handle, call.Argument == 1 ? call.Address(input.Address, 4) : input.Address, call.Argument == 2 ? call.Length(Size) : Size,
                        output.Address, call.Argument == 3 ? call.Length(outputs) : outputs);
            case 2:
                events[call.Place(3)] = call.Argument == 4 ? (call.Kind % 3) switch { 0 => -1 - (int)(call.Number % 1000), 1 => Size + (int)(call.Number % 1000), _ => int.MaxValue } : 3;
                return NativeStreamCalls<NativeStreamed>.StepEvents(
                    handle, call.Argument == 1 ? call.Address((nint)events, 4) : (nint)events, call.Argument == 2 ? (nuint)int.MaxValue + 1 + (nuint)(call.Number % 99) : 3,
                    output.Address, call.Argument == 3 ? call.Length(outputs) : outputs);
            case 3:
                return NativeStreamCalls<NativeStreamed>.Decode(handle, call.Argument is 1 or 2 ? call.Address(output.Address, 4) : output.Address, call.Argument > 2 ? call.Length(outputs) : outputs);
            case 4:
                copy[call.Place(copy.Length)] ^= (byte)(call.Argument > 2 ? 1 << (call.Kind % 8) : 0);
                return NativeStreamCalls<NativeStreamed>.SnapshotRestore(
                    handle, call.Argument == 1 ? 0 : At(copy), call.Argument == 2 ? call.Length((nuint)copy.Length) : (nuint)copy.Length);
            case 5:
                return call.Argument < 2
                    ? NativeStreamCalls<NativeStreamed>.SnapshotSave(call.Handle(own, gone, others[1]), At(copy), (nuint)copy.Length)
                    : NativeStreamCalls<NativeStreamed>.SnapshotSave(own, call.Argument == 2 ? 0 : At(copy), call.Argument > 2 ? call.Length((nuint)copy.Length) : (nuint)copy.Length);
            case 6:
                handle = call.Handle(own, gone, others[0]);
                return (call.Argument % 4) switch
                {
                    0 => NativeCalls<NativeStreamed>.Destroy(handle),
                    1 => NativeStreamCalls<NativeStreamed>.Reset(handle),
                    2 => NativeCalls<NativeStreamed>.MaxBatch(own, call.Address((nint)(&made), 4)),
                    _ => NativeStreamCalls<NativeStreamed>.Steps(own, call.Address((nint)(&made), 8)),
                };
            default:
                made = 1;
                int status = call.Argument switch
                {
                    0 => NativeStreamCalls<NativeStreamed>.CreateShared(call.Handle(own, gone, others[0]), 1, (nint)(&made)),
                    1 => NativeStreamCalls<NativeStreamed>.CreateSeeded((long)call.Number, -(int)(call.Number % int.MaxValue), (nint)(&made)),
                    2 => NativeStreamCalls<NativeStreamed>.Create(At(file), (nuint)call.Place(file.Length), int.MaxValue, (nint)(&made), null),
                    3 => NativeStreamCalls<NativeStreamed>.Create(0, 1 + (nuint)(call.Number % 1000), 1, (nint)(&made), null),
                    _ => NativeStreamCalls<NativeStreamed>.Load(0, 1, (nint)(&made)),
                };
                Assert.Equal(0, made);
                return status;
        }
    }

    // One number of the input is none.
    private nint Spoil(HostileCall call, int length = Batch * Size)
    {
        spoilt.Span[call.Place(length)] = call.Value;
        return spoilt.Address;
    }

    private float[] Outputs()
    {
        PinnedFloats outputs = new(Batch * NativeStreamed.OutputSize);
        Assert.Equal(0, NativeCalls<NativeStreamed>.Forward(own, input.Address, (nuint)input.Length, outputs.Address, (nuint)outputs.Length));
        return outputs.Span.ToArray();
    }

    private static nint At(byte[] pinned) => Marshal.UnsafeAddrOfPinnedArrayElement(pinned, 0);

    private static string LastError() => Marshal.PtrToStringUTF8(NativeRuntime.LastError)!;
}
