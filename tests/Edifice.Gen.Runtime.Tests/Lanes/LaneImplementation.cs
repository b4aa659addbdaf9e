using System.Collections.Generic;
using System.Linq;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;
using Edifice.Numerics;
using Xunit;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>One implementation of lanes that this machine can run.</summary>
internal abstract class LaneImplementation(string name, bool isFused)
{
    /// <summary>All that this machine has; one lane of plain arithmetic and what is emulated on it are always among them.</summary>
    public static IReadOnlyList<LaneImplementation> Present { get; } = [.. Find()];

    /// <summary>Those that a network may run on: for either numeric class the widths 1, 4, 8 and 16, each emulated as little as this machine allows.</summary>
    public static IReadOnlyList<LaneImplementation> Dispatched { get; } =
    [
        .. Present.Where(lanes => lanes.Count is 1 or 4 or 8 or 16)
            .GroupBy(lanes => (lanes.IsFused, lanes.Count))
            .Select(alike => alike.MinBy(lanes => lanes.Name.Length)!),
    ];

    /// <summary>Their names, as a theory's data.</summary>
    public static TheoryData<string> Names => [.. Present.Select(lanes => lanes.Name)];

    public string Name { get; } = name;

    /// <summary>The numeric class: whether MultiplyAdd rounds once.</summary>
    public bool IsFused { get; } = isFused;

    public abstract int Count { get; }

    /// <summary>The one-lane implementation of the same numeric class.</summary>
    public LaneImplementation OneLane => Present.First(lanes => lanes.Count == 1 && lanes.IsFused == IsFused);

    public static LaneImplementation Named(string name) => Present.Single(lanes => lanes.Name == name);

    public abstract void Run<TPass>(ref TPass pass)
        where TPass : struct, ILanePass, allows ref struct;

    private static IEnumerable<LaneImplementation> Find()
    {
        IEnumerable<LaneImplementation> found = WithEmulations<Lanes1>(isFused: false, times: 4);
        if (Sse41.IsSupported)
        {
            found = found.Concat(WithEmulations<Lanes4Sse>(isFused: false, times: 2));
        }

        if (Fma.IsSupported && Avx2.IsSupported)
        {
            found = found
                .Concat(WithEmulations<Lanes1Fma>(isFused: true, times: 4))
                .Concat(WithEmulations<Lanes4Fma>(isFused: true, times: 2))
                .Concat(WithEmulations<Lanes8Avx2>(isFused: true, times: 2));
        }

        if (Avx512F.IsSupported && Avx512DQ.IsSupported)
        {
            found = found.Concat(WithEmulations<Lanes16Avx512>(isFused: true, times: 1));
        }

        if (AdvSimd.Arm64.IsSupported)
        {
            found = found.Concat(WithEmulations<Lanes1Neon>(isFused: true, times: 4)).Concat(WithEmulations<Lanes4Neon>(isFused: true, times: 2));
        }

        return found;
    }

    // The vector itself, and twice it, twice that, …
    private static IEnumerable<LaneImplementation> WithEmulations<TLanes>(bool isFused, int times)
        where TLanes : struct, ILanes<TLanes>
    {
        LaneImplementation self = new TypedLaneImplementation<TLanes>(isFused);
        return times == 0 ? [self] : WithEmulations<Twice<TLanes>>(isFused, times - 1).Prepend(self);
    }
}
