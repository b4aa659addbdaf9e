using System;
using Edifice.Numerics;

namespace Edifice;

/// <summary>Sums squares.</summary>
internal ref struct GradientNormPass : ILanePass
{
    private const int Columns = 16;
    private const int BlockLength = 1024;

    /// <summary>A multiple of 16 numbers.</summary>
    public required ReadOnlySpan<float> Numbers { get; init; }

    /// <summary>The sum of their squares.</summary>
    public double Sum { get; private set; }

    public void Run<TLanes>()
        where TLanes : struct, ILanes<TLanes>
    {
        Span<float> sums = stackalloc float[Columns];
        double total = 0;
        for (int first = 0; first < Numbers.Length; first += BlockLength)
        {
            ReadOnlySpan<float> block = Numbers.Slice(first, Math.Min(BlockLength, Numbers.Length - first));
            for (int column = 0; column < Columns; column += TLanes.Count)
            {
                TLanes sum = TLanes.Zero;
                for (int index = column; index < block.Length; index += Columns)
                {
                    TLanes value = TLanes.Load(in block[index]);
                    sum = TLanes.MultiplyAdd(value, value, sum);
                }

                TLanes.Store(sum, ref sums[column]);
            }

            foreach (float sum in sums)
            {
                total += sum;
            }
        }

        Sum = total;
    }
}
