using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Edifice.Benchmarks;

/// <summary>A network somebody might declare.</summary>
/// <param name="Name">Its class.</param>
/// <param name="Sizes">Inputs, then the outputs of every layer.</param>
/// <param name="Steps">T.</param>
internal sealed record Shape(string Name, int[] Sizes, int Steps)
{
    /// <summary>Share of neurons that fire in a step.</summary>
    public const double Rate = 0.15;

    private const double Widest = 1100;
    private const double Longest = 100;

    /// <summary>Two to four layers, 1 to 1,100 wide, 1 to 100 steps; as many small ones as large ones.</summary>
    public static Shape[] Random(int count, int seed)
    {
        Random random = new(seed);
        return [.. Enumerable.Range(0, count).Select(index => new Shape(
            string.Create(CultureInfo.InvariantCulture, $"Shape{index}"),
            [.. Enumerable.Range(0, random.Next(3, 6)).Select(_ => Any(random, Widest))],
            Any(random, Longest)))];
    }

    /// <summary>Multiply-adds and additions of one sample, as declared or with padding.</summary>
    /// <remarks>
    /// The constant input's product once, the others' additions for the neurons that fire, and one for every neuron and step. A learning
    /// step does so again for the weights' gradients, has the neurons' adjoint, and the dense products that give the spikes' gradients.
    /// </remarks>
    public double Operations(bool trains, bool padded = false)
    {
        double[] sizes = [.. Sizes.Select((size, index) => (double)(!padded || index == 0 ? size : Padded(size)))];
        double first = sizes[0] * sizes[1];
        double later = Steps * Pairs(sizes).Skip(1).Sum(pair => pair.Inputs * pair.Outputs);
        double neurons = Steps * sizes.Skip(1).Sum();
        return trains ? (2 * first) + ((1 + (2 * Rate)) * later) + (2 * neurons) : first + (Rate * later) + neurons;
    }

    public string Declaration() => string.Create(
        CultureInfo.InvariantCulture,
        $"[Edifice.SpikingNetwork(InputSize = {Sizes[0]}, HiddenSizes = [{string.Join(", ", Sizes[1..^1])}], OutputSize = {Sizes[^1]}, NumTimesteps = {Steps})]\npublic sealed partial class {Name};\n");

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{string.Join('-', Sizes)}, T = {Steps}");

    private static IEnumerable<(double Inputs, double Outputs)> Pairs(double[] sizes) => sizes.Zip(sizes.Skip(1));

    private static double Padded(double size) => size <= 16 ? 16 : Math.Ceiling(size / 32) * 32;

    private static int Any(Random random, double most) => (int)Math.Round(Math.Exp(random.NextDouble() * Math.Log(most)));
}
