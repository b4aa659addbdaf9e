using System;

namespace Edifice.Reference;

/// <summary>What flows between two layers: [batch, n], or [T, batch, n] where every time step has its own values.</summary>
/// <remarks>A static signal stores one step and gives it for every step asked for; adding to it sums over the steps.</remarks>
public sealed class ReferenceSignal
{
    private ReferenceSignal(double[] values, bool isPerStep, int storedSteps, int batch, int width)
    {
        if (values.Length != storedSteps * batch * width)
        {
            throw new ArgumentException(
                $"A signal of {storedSteps} x {batch} x {width} values cannot have {values.Length}.", nameof(values));
        }

        Values = values;
        IsPerStep = isPerStep;
        StoredSteps = storedSteps;
        Batch = batch;
        Width = width;
    }

    /// <summary>The values, row-major: [batch, n] or [T, batch, n].</summary>
    public double[] Values { get; }

    /// <summary>Whether each time step has its own values.</summary>
    public bool IsPerStep { get; }

    /// <summary>T for a per-step signal, 1 for a static one.</summary>
    public int StoredSteps { get; }

    /// <summary>The number of samples.</summary>
    public int Batch { get; }

    /// <summary>The number of values of one sample in one step.</summary>
    public int Width { get; }

    /// <summary>The value of one sample at one time step.</summary>
    public double this[int step, int sample, int index]
    {
        get => Values[Position(step, sample, index)];
        set => Values[Position(step, sample, index)] = value;
    }

    /// <summary>A signal with the same values at every step.</summary>
    public static ReferenceSignal Static(double[] values, int batch, int width) => new(values, false, 1, batch, width);

    /// <summary>A signal of zeros with the same values at every step.</summary>
    public static ReferenceSignal Static(int batch, int width) => Static(new double[batch * width], batch, width);

    /// <summary>A signal with its own values for each of the steps, [T, batch, n].</summary>
    public static ReferenceSignal PerStep(double[] values, int steps, int batch, int width) => new(values, true, steps, batch, width);

    /// <summary>A signal of zeros with its own values for each of the steps.</summary>
    public static ReferenceSignal PerStep(int steps, int batch, int width) => PerStep(new double[steps * batch * width], steps, batch, width);

    /// <summary>Zeros of this signal's shape with <paramref name="width"/> values per sample.</summary>
    public ReferenceSignal ZerosLike(int width) => IsPerStep ? PerStep(StoredSteps, Batch, width) : Static(Batch, width);

    private int Position(int step, int sample, int index) => ((IsPerStep ? step : 0) * Batch + sample) * Width + index;
}
