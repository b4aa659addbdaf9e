using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Edifice;

/// <summary>What the compiler knows of a network: plain data, the same for every instance.</summary>
public sealed class NetworkInfo
{
    /// <summary>The declared class's name.</summary>
    public required string Name { get; init; }

    /// <summary>Features per sample, or per sample and time step.</summary>
    public required int InputSize { get; init; }

    /// <summary>Outputs per sample, or per sample and time step.</summary>
    public required int OutputSize { get; init; }

    /// <summary>Whether the input differs from step to step: then it is [batch, time, features], else [batch, features].</summary>
    public bool InputIsPerStep { get; init; }

    /// <summary>Whether every number of the input is 0 or 1.</summary>
    public bool InputIsSpikes { get; init; }

    /// <summary>Whether every step gives an output: then it is [batch, time, outputs], else [batch, outputs].</summary>
    public bool OutputIsPerStep { get; init; }

    /// <summary>Time steps T that a sample is simulated for.</summary>
    public required int TimeSteps { get; init; }

    /// <summary>What Forward keeps for Backward when it trains.</summary>
    public TapeMode Tape { get; init; }

    /// <summary>Time steps of a segment that Backward runs again; 0 with a full tape.</summary>
    public int SegmentSteps { get; init; }

    /// <summary>The gradient by neurons' states ends at every multiple of this many time steps; 0 where it goes through all of them.</summary>
    public int Window { get; init; }

    /// <summary>The layers in the order of the data, with every option spelled out.</summary>
    public required IReadOnlyList<LayerInfo> Layers { get; init; }

    /// <summary>The stages (a synapse with the neuron behind it) in the order of the data.</summary>
    public required IReadOnlyList<StageInfo> Stages { get; init; }

    /// <summary>How the passes go about their work, and why: the comments at the top of their files, as data.</summary>
    public IReadOnlyList<ScheduleInfo> Schedule { get; init; } = [];

    /// <summary>The parameter tensors in the order of the data.</summary>
    public required IReadOnlyList<TensorInfo> Parameters { get; init; }

    /// <summary>Length of the parameter block in numbers, padding included.</summary>
    public required int ParameterLength { get; init; }

    /// <summary>The stages of neurons, and where recordings keep them.</summary>
    public required IReadOnlyList<TraceInfo> Traces { get; init; }

    /// <summary>The memory plan of inference, training and recording.</summary>
    public required MemoryInfo Memory { get; init; }

    /// <summary>The decoder at the network's end; null where it ends per step, or with another layer.</summary>
    public Decoding? FinalDecoding { get; init; }

    /// <summary>Numbers that one step of a stream gives: the signal before the final decoder; 0 where the network can not run step by step.</summary>
    public int StreamOutputSize { get; init; }

    /// <summary>64 bits that stand for sizes, layers, options and constants; another declaration has, but for an accident, others.</summary>
    /// <remarks>
    /// How gradients are computed is left out (<see cref="Tape"/>, <see cref="Window"/>): parameters, and what a network
    /// makes of its input, are the same with and without.
    /// </remarks>
    public ulong Fingerprint => Persistence.Fingerprint.Of(this);

    /// <summary>Numbers of one sample's input: <see cref="InputSize"/>, or T times as many.</summary>
    public int InputLength => InputShape.Length;

    /// <summary>Numbers of one sample's output: <see cref="OutputSize"/>, or T times as many.</summary>
    public int OutputLength => OutputShape.Length;

    /// <summary>Such as "Net: [batch, 20] → [batch, 4], 5 time steps, 740 parameters; hidden1 20 → 24, output 24 → 4".</summary>
    public override string ToString()
    {
        string stages = string.Join(", ", Stages.Select(stage => string.Create(CultureInfo.InvariantCulture, $"{stage.Name} {stage.Inputs} → {stage.Outputs}")));
        string shapes = $"{InputShape.Of("batch")} → {OutputShape.Of("batch")}";
        return string.Create(CultureInfo.InvariantCulture, $"{Name}: {shapes}, {TimeSteps} time steps, {ParameterCount} parameters; {stages}");
    }

    internal SampleShape InputShape => new(InputIsPerStep, TimeSteps, InputSize);

    internal SampleShape InputRow => new(false, 1, InputSize);

    internal SampleShape AgentRow => InputRow with { Item = "agent" };

    internal SampleShape OutputShape => new(OutputIsPerStep, TimeSteps, OutputSize);

    /// <summary>Number of trainable parameters, padding left out.</summary>
    public long ParameterCount
    {
        get
        {
            long count = 0;
            foreach (TensorInfo tensor in Parameters)
            {
                count += (long)tensor.Layout.Outputs * tensor.Layout.Inputs;
            }

            return count;
        }
    }
}
