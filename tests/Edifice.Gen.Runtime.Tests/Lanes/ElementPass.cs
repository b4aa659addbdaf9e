using System;
using Edifice.Numerics;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>Applies a function to every element of equally long spans, whose length is a multiple of the lanes.</summary>
internal ref struct ElementPass<TFunction>(
    TFunction function, ReadOnlySpan<float> a, ReadOnlySpan<float> b, ReadOnlySpan<float> c, ReadOnlySpan<float> d, Span<float> results) : ILanePass
    where TFunction : struct, IElementFunction
{
    private readonly ReadOnlySpan<float> a = a;
    private readonly ReadOnlySpan<float> b = b;
    private readonly ReadOnlySpan<float> c = c;
    private readonly ReadOnlySpan<float> d = d;
    private readonly Span<float> results = results;
    private TFunction function = function;

    public void Run<TLanes>()
        where TLanes : struct, ILanes<TLanes>
    {
        for (int index = 0; index < results.Length; index += TLanes.Count)
        {
            TLanes result = function.Invoke(
                TLanes.Load(in a[index]), TLanes.Load(in b[index]), TLanes.Load(in c[index]), TLanes.Load(in d[index]));
            TLanes.Store(result, ref results[index]);
        }
    }
}
