using System;
using CsCheck;
using Edifice.Numerics;
using Xunit;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>Every operation of every implementation against the same operation in plain scalar arithmetic, bit by bit.</summary>
public sealed class LaneArithmeticTests
{
    private const int Length = 64;

    public static TheoryData<string> Names => LaneImplementation.Names;

    private delegate float Twin(float a, float b, float c, float d);

    [Theory, MemberData(nameof(Names))]
    public void Sum(string name) => Check(name, default(SumFunction), (a, b, _, _) => a + b);

    [Theory, MemberData(nameof(Names))]
    public void Difference(string name) => Check(name, default(DifferenceFunction), (a, b, _, _) => a - b);

    [Theory, MemberData(nameof(Names))]
    public void Product(string name) => Check(name, default(ProductFunction), (a, b, _, _) => a * b);

    [Theory, MemberData(nameof(Names))]
    public void Quotient(string name) => Check(name, default(QuotientFunction), (a, b, _, _) => a / b);

    [Theory, MemberData(nameof(Names))]
    public void MultiplyAdd_rounds_once_where_fused_and_twice_elsewhere(string name)
    {
        bool isFused = LaneImplementation.Named(name).IsFused;
        Check(name, default(MultiplyAddFunction), (a, b, c, _) => isFused ? MathF.FusedMultiplyAdd(a, b, c) : (a * b) + c);
    }

    [Theory, MemberData(nameof(Names))]
    public void SquareRoot(string name) => Check(name, default(SqrtFunction), (a, _, _, _) => MathF.Sqrt(a));

    [Theory, MemberData(nameof(Names))]
    public void Magnitude(string name) => Check(name, default(AbsFunction), (a, _, _, _) => MathF.Abs(a));

    [Theory, MemberData(nameof(Names))]
    public void StepAbove_is_strict(string name) => Check(name, default(StepAboveFunction), (a, b, _, _) => a > b ? 1f : 0f);

    [Theory, MemberData(nameof(Names))]
    public void SelectAbove_is_strict(string name) => Check(name, default(SelectAboveFunction), (a, b, c, d) => a > b ? c : d);

    [Theory, MemberData(nameof(Names))]
    public void ZeroBelow_keeps_NaN_and_gives_plus_zero(string name)
        => Check(name, default(ZeroBelowFunction), (a, b, _, _) => MathF.Abs(a) < b ? 0f : a);

    [Theory, MemberData(nameof(Names))]
    public void Equal_operands_compare_as_not_above(string name)
        => Check(name, default(SelectAboveItselfFunction), (_, _, c, d) => d);

    private static void Check<TFunction>(string name, TFunction function, Twin twin)
        where TFunction : struct, IElementFunction
    {
        LaneImplementation lanes = LaneImplementation.Named(name);
        Floats.Any.Array[4 * Length].Sample(
            values =>
            {
                float[] a = values[..Length];
                float[] b = values[Length..(2 * Length)];
                float[] c = values[(2 * Length)..(3 * Length)];
                float[] d = values[(3 * Length)..];
                float[] expected = new float[Length];
                for (int index = 0; index < Length; index++)
                {
                    expected[index] = twin(a[index], b[index], c[index], d[index]);
                }

                Bits.AssertSame(expected, Elementwise.Apply(lanes, function, a, b, c, d));
            },
            iter: 60);
    }

    private struct SumFunction : IElementFunction
    {
        public TLanes Invoke<TLanes>(TLanes a, TLanes b, TLanes c, TLanes d)
            where TLanes : struct, ILanes<TLanes> => a + b;
    }

    private struct DifferenceFunction : IElementFunction
    {
        public TLanes Invoke<TLanes>(TLanes a, TLanes b, TLanes c, TLanes d)
            where TLanes : struct, ILanes<TLanes> => a - b;
    }

    private struct ProductFunction : IElementFunction
    {
        public TLanes Invoke<TLanes>(TLanes a, TLanes b, TLanes c, TLanes d)
            where TLanes : struct, ILanes<TLanes> => a * b;
    }

    private struct QuotientFunction : IElementFunction
    {
        public TLanes Invoke<TLanes>(TLanes a, TLanes b, TLanes c, TLanes d)
            where TLanes : struct, ILanes<TLanes> => a / b;
    }

    private struct MultiplyAddFunction : IElementFunction
    {
        public TLanes Invoke<TLanes>(TLanes a, TLanes b, TLanes c, TLanes d)
            where TLanes : struct, ILanes<TLanes> => TLanes.MultiplyAdd(a, b, c);
    }

    private struct SqrtFunction : IElementFunction
    {
        public TLanes Invoke<TLanes>(TLanes a, TLanes b, TLanes c, TLanes d)
            where TLanes : struct, ILanes<TLanes> => TLanes.Sqrt(a);
    }

    private struct AbsFunction : IElementFunction
    {
        public TLanes Invoke<TLanes>(TLanes a, TLanes b, TLanes c, TLanes d)
            where TLanes : struct, ILanes<TLanes> => TLanes.Abs(a);
    }

    private struct StepAboveFunction : IElementFunction
    {
        public TLanes Invoke<TLanes>(TLanes a, TLanes b, TLanes c, TLanes d)
            where TLanes : struct, ILanes<TLanes> => TLanes.StepAbove(a, b);
    }

    private struct SelectAboveFunction : IElementFunction
    {
        public TLanes Invoke<TLanes>(TLanes a, TLanes b, TLanes c, TLanes d)
            where TLanes : struct, ILanes<TLanes> => TLanes.SelectAbove(a, b, c, d);
    }

    private struct SelectAboveItselfFunction : IElementFunction
    {
        public TLanes Invoke<TLanes>(TLanes a, TLanes b, TLanes c, TLanes d)
            where TLanes : struct, ILanes<TLanes> => TLanes.SelectAbove(a, a, c, d);
    }

    private struct ZeroBelowFunction : IElementFunction
    {
        public TLanes Invoke<TLanes>(TLanes a, TLanes b, TLanes c, TLanes d)
            where TLanes : struct, ILanes<TLanes> => TLanes.ZeroBelow(a, b);
    }
}
