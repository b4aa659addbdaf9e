using CsCheck;
using Edifice.CompilerServices;
using G = CsCheck.Gen;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>What a stage's kernels take: sizes, currents, trained numbers and adjoints, as they lie in memory.</summary>
internal sealed class StageCase(int samples, NeuronShape shape, int outputStride, int seed)
{
    /// <summary>Constant and per-step currents, rows with gaps between them, few and many neurons.</summary>
    public static Gen<StageCase> Any { get; } = G.Select(
        G.Int[1, 3], G.Int[1, 11], G.OneOf(16, 32, 64, 80), G.OneOf(-1, 0, 5), G.OneOf(-1, 0, 3), G.Int[0, 1_000_000]).Select(
        (samples, steps, padded, currentGap, outputGap, seed) => new StageCase(
            samples, new NeuronShape(steps, padded - (seed % 16), padded, StrideOf(padded, currentGap)), StrideOf(padded, outputGap), seed));

    public int Samples => samples;

    public NeuronShape Shape => shape;

    /// <summary>0, or the distance between steps of the output's adjoint.</summary>
    public int OutputStride => outputStride;

    /// <summary>[samples, padded] or [samples, time, stride]; NaN between the rows.</summary>
    public float[] Currents { get; } = Rows(samples, shape.TimeSteps, shape.Padded, shape.CurrentStride, -1f, 2f, seed);

    /// <summary>[samples, padded] or [samples, time, stride]; NaN between the rows.</summary>
    public float[] OutputAdjoints { get; } = Rows(samples, shape.TimeSteps, shape.Padded, outputStride, -2f, 2f, seed + 1L);

    /// <summary>The distance between steps of the current's adjoint, which is never constant.</summary>
    public int AdjointStride => shape.CurrentStride == 0 ? shape.Padded + 2 : shape.CurrentStride;

    /// <summary>[trained numbers, padded].</summary>
    public float[] Learned(int count) => Floats.Uniform(count * shape.Padded, 0.1f, 1f, seed + 2L);

    public int CurrentAt(int sample, int step) => At(sample, step, shape.CurrentStride);

    public int OutputAdjointAt(int sample, int step) => At(sample, step, outputStride);

    /// <summary>Where a variable's row begins in [samples, variables, time, padded].</summary>
    public int TraceAt(int sample, int variables, int variable, int step)
        => ((((sample * variables) + variable) * shape.TimeSteps) + step) * shape.Padded;

    /// <summary>Where a neuron's value lies in [samples, variables, padded / 16, time, 16].</summary>
    public int TapeAt(int sample, int variables, int variable, int step, int neuron)
        => (((((((sample * variables) + variable) * (shape.Padded / 16)) + (neuron / 16)) * shape.TimeSteps) + step) * 16) + (neuron % 16);

    public override string ToString() => $"{samples} samples, {shape}, output stride {outputStride}, seed {seed}";

    private static int StrideOf(int padded, int gap) => gap < 0 ? 0 : padded + gap;

    private static float[] Rows(int samples, int steps, int padded, int stride, float least, float most, long seed)
        => stride == 0
            ? Floats.Uniform(samples * padded, least, most, seed)
            : Placed.Rows(Floats.Uniform(samples * steps * padded, least, most, seed), padded, padded, stride, float.NaN);

    private int At(int sample, int step, int stride) => stride == 0 ? sample * shape.Padded : ((sample * shape.TimeSteps) + step) * stride;
}
