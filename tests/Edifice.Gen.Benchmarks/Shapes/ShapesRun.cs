using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;

namespace Edifice.Benchmarks;

/// <summary>Whether some shape is far slower than others of its size: time per operation beside the median of the size class.</summary>
/// <param name="count">Shapes.</param>
/// <param name="seed">Draws them.</param>
/// <param name="output">Where the tables go.</param>
internal sealed class ShapesRun(int count, int seed, TextWriter output)
{
    /// <summary>Above this multiple of the median a shape is listed.</summary>
    public const double Most = 3;

    // The JIT's last tier comes late for a network that nobody ran before.
    private const double WarmUpMilliseconds = 600;
    private const double LeastMilliseconds = 3;
    private const int Rounds = 7;

    private static readonly string[] Passes = ["i1", "i16", "t16"];

    public IReadOnlyList<ShapeRow> Run()
    {
        Shape[] shapes = Shape.Random(count, seed);
        CompiledShapes networks = new(shapes);
        ShapeRow[] measured = [.. shapes.SelectMany(shape => Passes.Select(pass => Measure(shape, pass, networks)))];
        ShapeRow[] rows = [.. measured.GroupBy(row => (row.Pass, row.Class)).OrderBy(group => group.Key).SelectMany(Compare)];
        ShapeRow[] outliers = [.. rows.Where(row => row.Ratio > Most)];
        output.WriteLine(FormattableString.Invariant($"{outliers.Length} of {rows.Length} take more than {Most} times their class's median per operation"));
        foreach (ShapeRow row in outliers)
        {
            string reason = row.Padding >= 2
                ? "padding: most lanes are nobody's neurons"
                : "little to do: what a call, a sample, a step and an output (decoder, loss) cost whatever is behind them";
            output.WriteLine(FormattableString.Invariant(
                $"  {row.Pass,-4} {row.Shape,-34} {row.Ratio,5:F1} times the median; {row.Padding,5:F1} times the operations with padding; {row.PerSample:G3} µs a sample: {reason}"));
        }

        return rows;
    }

    private IEnumerable<ShapeRow> Compare(IGrouping<(string Pass, int Class), ShapeRow> group)
    {
        double[] sorted = [.. group.Select(row => row.Nanoseconds).Order()];
        double median = sorted[sorted.Length / 2];
        output.WriteLine(FormattableString.Invariant(
            $"{group.Key.Pass,-4} 10^{group.Key.Class} operations: {sorted.Length,3} shapes, {sorted[0],8:F3} to {sorted[^1],8:F3} ns per operation, median {median,8:F3}: the slowest takes {sorted[^1] / median:F1} times that"));
        return group.Select(row => row with { Ratio = row.Nanoseconds / median });
    }

    private static ShapeRow Measure(Shape shape, string pass, CompiledShapes networks)
    {
        bool trains = pass[0] == 't';
        int samples = int.Parse(pass.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture);
        CalibratedNetwork numbers = new(shape.Sizes, shape.Steps, Workload.Decay, samples, samples, Shape.Rate);
        using IContender contender = networks.Contender(shape, pass, numbers);
        double milliseconds = Least(contender);
        if (contender.Outputs.ContainsAnyExceptInRange(0f, 1f))
        {
            throw new InvalidOperationException($"{shape} {pass}: an output is no rate: {string.Join(", ", contender.Outputs.ToArray())}.");
        }

        double operations = shape.Operations(trains);
        return new ShapeRow(
            shape.ToString(), pass, (int)Math.Log10(operations), milliseconds * 1e6 / (samples * operations), 0,
            shape.Operations(trains, padded: true) / operations, milliseconds * 1e3 / samples);
    }

    private static double Least(IContender contender)
    {
        int runs = 0;
        for (long start = Stopwatch.GetTimestamp(); runs < 40 || Stopwatch.GetElapsedTime(start).TotalMilliseconds < WarmUpMilliseconds; runs++)
        {
            contender.Run();
        }

        int repeats = Math.Max(1, (int)(LeastMilliseconds * runs / WarmUpMilliseconds));
        double least = double.MaxValue;
        for (int round = 0; round < Rounds; round++)
        {
            long start = Stopwatch.GetTimestamp();
            for (int repeat = 0; repeat < repeats; repeat++)
            {
                contender.Run();
            }

            least = Math.Min(least, Stopwatch.GetElapsedTime(start).TotalMilliseconds / repeats);
        }

        return least;
    }
}
