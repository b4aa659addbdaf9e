using System;
using System.Linq;
using CsCheck;
using Edifice.Numerics;
using Xunit;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>What goes into lanes and comes out of them: loads, stores, constants, powers of two, masks.</summary>
public sealed class LaneMemoryTests
{
    public static TheoryData<string> Names => LaneImplementation.Names;

    [Theory, MemberData(nameof(Names))]
    public void Load_and_Store_move_exactly_their_lanes_from_and_to_any_address(string name)
    {
        LaneImplementation lanes = LaneImplementation.Named(name);
        float[] source = Floats.Uniform(64, -1, 1);
        for (int offset = 0; offset < 17; offset++)
        {
            float[] destination = Enumerable.Repeat(7f, 64).ToArray();
            CopyPass pass = new() { Source = source.AsSpan(offset), Destination = destination.AsSpan(16 - offset) };
            lanes.Run(ref pass);
            Assert.Equal(lanes.Count, pass.Count);
            Bits.AssertSame(source.AsSpan(offset, lanes.Count), destination.AsSpan(16 - offset, lanes.Count));
            Assert.All(destination[..(16 - offset)], value => Assert.Equal(7f, value));
            Assert.All(destination[(16 - offset + lanes.Count)..], value => Assert.Equal(7f, value));
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void Zero_is_plus_zero(string name)
        => Assert.All(Elementwise.Apply(LaneImplementation.Named(name), default(ZeroFunction), new float[32]), AssertPlusZero);

    [Theory, MemberData(nameof(Names))]
    public void Broadcast_fills_every_lane(string name)
        => Floats.Any.Sample(
            value => Assert.All(
                Elementwise.Apply(LaneImplementation.Named(name), new BroadcastFunction(value), new float[32]),
                result => Assert.True(Bits.AreSame(value, result))),
            iter: 50);

    [Theory, MemberData(nameof(Names))]
    public void PowerOfTwo_is_exact_over_its_whole_range(string name)
    {
        float[] exponents = Enumerable.Range(-126, 254).Concat([0, 0]).Select(exponent => (float)exponent).ToArray();
        float[] expected = exponents.Select(exponent => MathF.ScaleB(1f, (int)exponent)).ToArray();
        Bits.AssertSame(expected, Elementwise.Apply(LaneImplementation.Named(name), default(PowerOfTwoFunction), exponents));
    }

    [Theory, MemberData(nameof(Names))]
    public void NonZeroMask_has_a_bit_for_every_lane_that_is_not_zero(string name)
    {
        LaneImplementation lanes = LaneImplementation.Named(name);
        Floats.Any.Array[lanes.Count].Sample(
            values =>
            {
                MaskPass pass = new() { Values = values };
                lanes.Run(ref pass);
                uint expected = 0;
                for (int index = 0; index < values.Length; index++)
                {
                    expected |= values[index] != 0 ? 1u << index : 0u;
                }

                Assert.Equal(expected, pass.Mask);
            },
            iter: 200);
    }

    [Theory, MemberData(nameof(Names))]
    public void NonZeroMask_tells_every_single_lane_apart(string name)
    {
        LaneImplementation lanes = LaneImplementation.Named(name);
        for (int lane = 0; lane < lanes.Count; lane++)
        {
            float[] values = Enumerable.Repeat(-0f, lanes.Count).ToArray();
            values[lane] = float.Epsilon;
            MaskPass pass = new() { Values = values };
            lanes.Run(ref pass);
            Assert.Equal(1u << lane, pass.Mask);
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void NonZeroMasks_are_the_masks_of_four_vectors_in_a_row(string name)
    {
        LaneImplementation lanes = LaneImplementation.Named(name);
        Floats.Any.Array[4 * lanes.Count].Sample(
            values =>
            {
                MasksPass pass = new() { Values = values };
                lanes.Run(ref pass);
                ulong expected = 0;
                for (int index = 0; index < values.Length; index++)
                {
                    expected |= values[index] != 0 ? 1ul << index : 0ul;
                }

                Assert.Equal(expected, pass.Masks);
            },
            iter: 200);
    }

    [Theory, MemberData(nameof(Names))]
    public void KeepWhere_keeps_the_lanes_of_a_mask_and_gives_plus_zero_elsewhere(string name)
    {
        LaneImplementation lanes = LaneImplementation.Named(name);
        CsCheck.Gen.Select(Floats.Any.Array[lanes.Count], CsCheck.Gen.UInt).Sample(
            (values, bits) =>
            {
                float[] kept = new float[values.Length];
                KeepPass pass = new() { Values = values, Bits = bits, Kept = kept };
                lanes.Run(ref pass);
                for (int lane = 0; lane < values.Length; lane++)
                {
                    float expected = (bits & (1u << lane)) == 0 ? 0f : values[lane];
                    Assert.Equal(BitConverter.SingleToInt32Bits(expected), BitConverter.SingleToInt32Bits(kept[lane]));
                }
            },
            iter: 200);
    }

    private static void AssertPlusZero(float value) => Assert.Equal(0, BitConverter.SingleToInt32Bits(value));

    private ref struct CopyPass : ILanePass
    {
        public ReadOnlySpan<float> Source;
        public Span<float> Destination;
        public int Count;

        public void Run<TLanes>()
            where TLanes : struct, ILanes<TLanes>
        {
            Count = TLanes.Count;
            TLanes.Store(TLanes.Load(in Source[0]), ref Destination[0]);
        }
    }

    private ref struct MasksPass : ILanePass
    {
        public ReadOnlySpan<float> Values;
        public ulong Masks;

        public void Run<TLanes>()
            where TLanes : struct, ILanes<TLanes>
            => Masks = TLanes.NonZeroMasks(
                TLanes.Load(in Values[0]), TLanes.Load(in Values[TLanes.Count]), TLanes.Load(in Values[2 * TLanes.Count]), TLanes.Load(in Values[3 * TLanes.Count]));
    }

    private ref struct KeepPass : ILanePass
    {
        public ReadOnlySpan<float> Values;
        public uint Bits;
        public Span<float> Kept;

        public readonly void Run<TLanes>()
            where TLanes : struct, ILanes<TLanes>
            => TLanes.Store(TLanes.KeepWhere(TLanes.Load(in Values[0]), TLanes.Mask(Bits)), ref Kept[0]);
    }

    private ref struct MaskPass : ILanePass
    {
        public ReadOnlySpan<float> Values;
        public uint Mask;

        public void Run<TLanes>()
            where TLanes : struct, ILanes<TLanes>
            => Mask = TLanes.NonZeroMask(TLanes.Load(in Values[0]));
    }

    private struct ZeroFunction : IElementFunction
    {
        public TLanes Invoke<TLanes>(TLanes a, TLanes b, TLanes c, TLanes d)
            where TLanes : struct, ILanes<TLanes> => TLanes.Zero;
    }

    private struct BroadcastFunction(float value) : IElementFunction
    {
        public TLanes Invoke<TLanes>(TLanes a, TLanes b, TLanes c, TLanes d)
            where TLanes : struct, ILanes<TLanes> => TLanes.Broadcast(value);
    }

    private struct PowerOfTwoFunction : IElementFunction
    {
        public TLanes Invoke<TLanes>(TLanes a, TLanes b, TLanes c, TLanes d)
            where TLanes : struct, ILanes<TLanes> => TLanes.PowerOfTwo(a);
    }
}
