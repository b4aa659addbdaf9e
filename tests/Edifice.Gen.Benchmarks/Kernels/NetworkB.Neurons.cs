using System;
using Edifice.CompilerServices;
using Edifice.Numerics;

namespace Edifice.Benchmarks;

/// <content>Its neurons by themselves, as its passes call them.</content>
internal sealed partial class NetworkB
{
    public static void Neurons<TLanes>(int samples, in NeuronShape shape, ReadOnlySpan<float> current, Span<byte> spikes, Span<float> tape)
        where TLanes : struct, ILanes<TLanes>
        => NeuronKernel.Spike<TLanes, StageNeurons.Lif1>(samples, shape, current, default, spikes, tape);

    public static void NeuronAdjoints<TLanes>(
        int samples, in NeuronShape shape, ReadOnlySpan<float> tape, ReadOnlySpan<float> spikeAdjoint, int stride, Span<float> currentAdjoint)
        where TLanes : struct, ILanes<TLanes>
        => NeuronAdjointKernel.Backward<TLanes, StageNeurons.Lif1>(samples, shape, tape, default, spikeAdjoint, stride, currentAdjoint, default);
}
