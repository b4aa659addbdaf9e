using System;
using CsCheck;
using Edifice.CompilerServices;
using Edifice.Numerics;
using G = CsCheck.Gen;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>A stage of neurons on a constant current with a synapse behind it: sizes and what lies in memory.</summary>
internal sealed class BlockedAdjointCase(int samples, int steps, int padded, int outputs, int gap, bool pays, int seed)
{
    /// <summary>Whole blocks of 32 and 64 neurons and parts of them; rows of the adjoint with gaps between.</summary>
    public static Gen<BlockedAdjointCase> Any { get; } = G.Select(
        G.Int[1, 3], G.Int[1, 12], G.OneOf(16, 32, 64, 80, 96, 160), G.OneOf(1, 7, 16, 40, 401), G.OneOf(0, 3), G.Bool, G.Int[0, 1_000_000]).Select(
        (samples, steps, padded, outputs, gap, pays, seed) => new BlockedAdjointCase(samples, steps, padded, outputs, gap, pays, seed));

    public int Samples => samples;

    public int Outputs => outputs;

    public NeuronShape Shape { get; } = new(steps, padded - (seed % 16), padded, CurrentStride: 0);

    public int Stride => outputs + gap;

    public float[] Currents { get; } = Floats.Uniform(samples * padded, -1, 2, seed);

    public float[] Packed { get; } = Floats.Uniform(padded * outputs, -1, 1, seed + 1L);

    /// <summary>[samples, time, stride]; NaN between the rows.</summary>
    public float[] OutputAdjoints { get; } = Placed.Rows(
        Floats.Uniform(samples * steps * outputs, -1, 1, seed + 2L), outputs, outputs, outputs + gap, float.NaN);

    /// <summary>[padded], or empty.</summary>
    public float[] SpikeAdjoints { get; } = pays ? Floats.Uniform(padded, -1, 1, seed + 3L) : [];

    /// <summary>The gradient by the current as the kernels for whole stages give it.</summary>
    public float[] Expected<TNeuron>()
        where TNeuron : struct, IStageNeuron
    {
        WholePass<TNeuron> pass = new(this, new float[samples * padded]);
        LaneDispatch.Run(ref pass, LaneWidth.One);
        return pass.Sums;
    }

    public override string ToString() => $"{samples} samples, {Shape}, {outputs} outputs, stride {Stride}, pays {pays}, seed {seed}";

    private readonly struct WholePass<TNeuron>(BlockedAdjointCase item, float[] sums) : ILanePass
        where TNeuron : struct, IStageNeuron
    {
        public float[] Sums => sums;

        public void Run<TLanes>()
            where TLanes : struct, ILanes<TLanes>
        {
            NeuronShape shape = item.Shape;
            int rows = item.Samples * shape.TimeSteps;
            float[] adjoint = new float[rows * shape.Padded];
            float[] tape = new float[rows * shape.Padded * TNeuron.TapeCount];
            StepGradientKernel.InputGradient<TLanes>(
                rows, item.Outputs, shape.Padded, item.Packed, item.OutputAdjoints, item.Stride, adjoint, shape.Padded);
            if (item.SpikeAdjoints.Length > 0)
            {
                Rows.AddToEach(rows, item.SpikeAdjoints, adjoint, shape.Padded);
            }

            NeuronKernel.Spike<TLanes, TNeuron>(item.Samples, shape, item.Currents, default, new byte[rows * shape.SpikeStride], tape);
            NeuronAdjointKernel.Backward<TLanes, TNeuron>(
                item.Samples, shape with { CurrentStride = shape.Padded }, tape, default, adjoint, shape.Padded, adjoint, default);
            TimeSums.PerSample<TLanes>(item.Samples, shape.TimeSteps, shape.Padded, adjoint, shape.Padded, sums);
        }
    }
}
