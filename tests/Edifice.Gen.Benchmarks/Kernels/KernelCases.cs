using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
using Edifice.CompilerServices;
using Edifice.Numerics;

namespace Edifice.Benchmarks;

/// <summary>The kernels behind a learning step of a hidden stage, as generated code calls them: 8 samples of 25 steps at a time.</summary>
/// <typeparam name="TLanes">The width.</typeparam>
internal sealed class KernelCases<TLanes>
    where TLanes : struct, ILanes<TLanes>
{
    private const int Steps = Workload.TimeSteps;
    private const int Group = 8;

    private readonly int batch;
    private readonly int outputs;
    private readonly int hidden;
    private readonly int inputs;
    private readonly AlignedNumbers weights;
    private readonly AlignedNumbers firstWeights;
    private readonly AlignedNumbers bias;
    private readonly AlignedNumbers input;
    private readonly AlignedNumbers current;
    private readonly AlignedNumbers constant;
    private readonly AlignedNumbers adjoint;
    private readonly AlignedNumbers inputAdjoint;
    private readonly AlignedNumbers tape;
    private readonly AlignedNumbers timing;
    private readonly AlignedNumbers tables;
    private readonly AlignedNumbers gradient;
    private readonly AlignedNumbers firstGradient;
    private readonly AlignedNumbers packed;
    private readonly AlignedNumbers panel;
    private readonly AlignedNumbers scratch;
    private readonly AlignedNumbers spikes;
    private readonly WeightLayout layout;
    private readonly WeightLayout firstLayout;
    private readonly int padded;
    private readonly int hiddenPadded;

    /// <param name="inputs">Of the first layer, real and constant over time.</param>
    /// <param name="hidden">Outputs of the first layer.</param>
    /// <param name="outputs">Outputs of the second layer.</param>
    /// <param name="batch">Samples of the first layer's products.</param>
    /// <param name="rate">Share of neurons that fire in a step.</param>
    public KernelCases(int inputs, int hidden, int outputs, int batch, double rate)
    {
        (this.inputs, this.hidden, this.outputs, this.batch) = (inputs, hidden, outputs, batch);
        padded = Padded(outputs);
        hiddenPadded = Padded(hidden);
        layout = new WeightLayout(outputs, hidden, outputs <= 16 ? 16 : 32, HasZeroRow: true);
        firstLayout = new WeightLayout(hidden, inputs, 16, HasZeroRow: false);
        weights = Memory(layout.Length);
        firstWeights = Memory(firstLayout.Length);
        bias = Memory(Math.Max(padded, hiddenPadded));
        input = Memory(batch * inputs);
        constant = Memory(batch * hiddenPadded);
        current = Memory(Group * Steps * Stride(padded));
        adjoint = Memory(Group * Steps * Stride(padded));
        inputAdjoint = Memory(Group * Steps * Stride(hiddenPadded));
        tape = Memory(Group * Steps * hiddenPadded);
        timing = Memory(Group * SpikeTiming.Words(Steps) * hiddenPadded);
        tables = Memory(EventGradientKernel.TableScratch(layout.TileWidth));
        gradient = Memory(layout.Length);
        firstGradient = Memory(firstLayout.Length);
        packed = Memory(StepGradientKernel.PackedLength(hiddenPadded, outputs));
        panel = Memory(DenseKernel.PanelLength);
        scratch = Memory(EventKernel.EventScratch(Group * Steps, hidden));
        spikes = Memory(((Group * Steps * hiddenPadded / 8) + 3) / 4);
        Random random = new(1);
        foreach (AlignedNumbers numbers in (AlignedNumbers[])[weights, firstWeights, bias, input, constant, current, adjoint, inputAdjoint, tape, packed])
        {
            foreach (ref float number in numbers.Span)
            {
                number = random.NextSingle() - 0.5f;
            }
        }

        for (int bit = 0; bit < spikes.Bytes.Length * 8; bit++)
        {
            spikes.Bytes[bit >> 3] |= (byte)((random.NextDouble() < rate ? 1 : 0) << (bit & 7));
        }

        SpikeTiming.Gather(Group, Shape(hiddenPadded, 0), spikes.Bytes, timing);
    }

    private int Rows => Group * Steps;

    public IReadOnlyList<KernelCase> All() =>
    [
        new($"dense {inputs} → {hidden}, {batch} rows", (double)batch * inputs * hidden, () =>
            DenseKernel.Forward<TLanes>(batch, firstLayout, firstWeights, bias.Span.Slice(0, hiddenPadded), input, inputs, constant, hiddenPadded)),
        new($"dense {inputs} → {hidden}, 1 row", (double)inputs * hidden, () =>
            DenseKernel.Forward<TLanes>(1, firstLayout, firstWeights, bias.Span.Slice(0, hiddenPadded), input, inputs, constant, hiddenPadded)),
        new($"its dW, {batch} rows", (double)batch * inputs * hidden, () =>
            DenseKernel.StaticWeightGradient<TLanes>(batch, firstLayout, input, inputs, constant, panel, firstGradient, new WorkShare(0, 1))),
        new($"events {hidden} → {outputs}, {Rows} rows", (double)Rows * hidden * outputs, () =>
            EventKernel.Forward<TLanes>(Rows, layout, weights, bias.Span.Slice(0, padded), spikes.Bytes, hiddenPadded / 8, scratch, current, Stride(padded))),
        new($"events {hidden} → {outputs}, {Steps} rows", (double)Steps * hidden * outputs, () =>
            EventKernel.Forward<TLanes>(Steps, layout, weights, bias.Span.Slice(0, padded), spikes.Bytes, hiddenPadded / 8, scratch, current, Stride(padded))),
        new($"their dW, {Group} samples", (double)Rows * hidden * outputs, EventGradients),
        new($"their dX, {Rows} rows", (double)Rows * hidden * outputs, () =>
            StepGradientKernel.InputGradient<TLanes>(Rows, outputs, hiddenPadded, packed, adjoint, Stride(padded), inputAdjoint, Stride(hiddenPadded))),
        new($"weights repacked for dX", 0, () => StepGradientKernel.Pack(layout, weights, hiddenPadded, packed)),
        new($"bits per step to bits per neuron, {Group} samples", 0, () => SpikeTiming.Gather(Group, Shape(hiddenPadded, 0), spikes.Bytes, timing)),
        new($"LIF {hidden}, {Group} samples, constant current", 0, () =>
            NetworkB.Neurons<TLanes>(Group, Shape(hiddenPadded, 0), constant, spikes.Bytes, default)),
        new($"LIF {hidden}, {Group} samples, constant current, with tape", 0, () =>
            NetworkB.Neurons<TLanes>(Group, Shape(hiddenPadded, 0), constant, spikes.Bytes, tape)),
        new($"LIF {hidden} backward, {Group} samples", 0, () =>
            NetworkB.NeuronAdjoints<TLanes>(Group, Shape(hiddenPadded, Stride(hiddenPadded)), tape, inputAdjoint, Stride(hiddenPadded), inputAdjoint)),
        new($"sums over time {hidden}, {Group} samples", 0, () =>
            TimeSums.PerSample<TLanes>(Group, Steps, hiddenPadded, inputAdjoint, Stride(hiddenPadded), constant)),
    ];

    private void EventGradients()
    {
        EventGradientKernel.Add<TLanes>(
            Group, Steps, layout, timing.Span, hiddenPadded, adjoint.Span, Stride(padded), tables, gradient);
    }

    private static NeuronShape Shape(int neurons, int currentStride) => new(Steps, neurons, neurons, currentStride);

    private static int Padded(int size) => size <= 16 ? 16 : (size + 31) / 32 * 32;

    private static int Stride(int padded) => padded < 128 ? padded : padded + 16;

    private static AlignedNumbers Memory(int length) => new(length);
}
