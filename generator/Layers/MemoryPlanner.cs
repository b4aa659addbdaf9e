using System;
using System.Collections.Generic;
using Edifice.Generator.Model;

namespace Edifice.Generator.Layers;

/// <summary>Hands out pieces of the parameter block and of a pass's memory, each beginning at a multiple of 64 bytes.</summary>
internal sealed class MemoryPlanner
{
    private const int Alignment = 16;

    private readonly Dictionary<string, long> _lengths = [];
    private readonly Dictionary<string, long> _shared = [];
    private readonly List<TensorPlan> _tensors = [];
    private readonly List<BufferPlan> _buffers = [];
    private long _parameters;

    public IReadOnlyList<TensorPlan> Tensors => _tensors;

    /// <summary>All buffers, in the order in which they were taken.</summary>
    public IReadOnlyList<BufferPlan> Buffers => _buffers;

    public int ParameterLength => checked((int)_parameters);

    public RegionLengths Lengths => new(
        Length("Scratch.Fixed"), Length("Scratch.PerSample"), Length("Tape.Fixed"), Length("Tape.PerSample"), Length("Trace.PerSample"));

    /// <summary>A buffer of its own that does not depend on the batch.</summary>
    public BufferPlan Fixed(string region, long length, string content) => Take(region, false, length, content);

    /// <summary>A buffer of its own for every sample.</summary>
    public BufferPlan PerSample(string region, long length, string content) => Take(region, true, length, content);

    /// <summary>Announces that a purpose needs a buffer that all layers share; it becomes as long as the longest wish.</summary>
    public void WishShared(string purpose, long length)
        => _shared[purpose] = Math.Max(_shared.TryGetValue(purpose, out long known) ? known : 0, length);

    /// <summary>The shared buffer of a purpose; taken once, after all wishes are known.</summary>
    public BufferPlan? TakeShared(string purpose, string region, string content)
        => _shared.TryGetValue(purpose, out long length) ? Take(region, false, length, $"{purpose}: {content}") : null;

    /// <summary>A weight matrix in tiles.</summary>
    public TensorPlan Matrix(string name, int outputs, int inputs, int tileWidth, bool hasZeroRow)
        => Tensor(name, outputs, inputs, tileWidth, hasZeroRow, isMatrix: true, fanIn: inputs);

    /// <summary>A bias vector.</summary>
    public TensorPlan Vector(string name, int outputs, int fanIn)
        => Tensor(name, outputs, 1, Padding.Multiple, hasZeroRow: false, isMatrix: false, fanIn);

    /// <summary>A trained number of a neuron's formula: one, or one for every neuron.</summary>
    public TensorPlan Numbers(string name, int count, TensorRange range)
        => Tensor(name, count, 1, Padding.Multiple, hasZeroRow: false, isMatrix: false, fanIn: 1, range);

    private TensorPlan Tensor(
        string name, int outputs, int inputs, int tileWidth, bool hasZeroRow, bool isMatrix, int fanIn, TensorRange? range = null)
    {
        long length = checked(Padding.Of(outputs) * (inputs + (hasZeroRow ? 1 : 0)));
        TensorPlan tensor = new(name, ParameterLength, checked((int)length), outputs, inputs, tileWidth, hasZeroRow, isMatrix, fanIn)
        {
            Range = range,
        };
        _parameters += length;
        _tensors.Add(tensor);
        return tensor;
    }

    private BufferPlan Take(string region, bool perSample, long length, string content)
    {
        string key = region + (perSample ? ".PerSample" : ".Fixed");
        long offset = Length(key);
        long aligned = (length + Alignment - 1) / Alignment * Alignment;
        _lengths[key] = offset + aligned;
        BufferPlan buffer = new(region, perSample, checked((int)offset), checked((int)aligned), content);
        _buffers.Add(buffer);
        return buffer;
    }

    /// <summary>Numbers taken so far of a region's part, such as <c>State.Fixed</c>.</summary>
    public long LengthOf(string key) => Length(key);

    private long Length(string key) => _lengths.TryGetValue(key, out long length) ? length : 0;
}
