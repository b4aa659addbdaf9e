using Edifice.Generator.Model;

namespace Edifice.Generator.Layers;

/// <summary>What a kind of layer is told when its plan is made.</summary>
/// <param name="Stage">Its stage's name; empty for a layer that belongs to none.</param>
/// <param name="InputStage">The name of the stage that its input comes from; empty for the network's input.</param>
/// <param name="TimeSteps">T.</param>
/// <param name="GroupSize">Samples in a group.</param>
/// <param name="Signal">The signal that it gives, as checked.</param>
/// <param name="IsLast">Whether its output is the network's.</param>
/// <param name="HasUniformAdjoint">Whether the layer behind gives its output the same adjoint in every time step: then one row serves all of them.</param>
/// <param name="HasAdjointProduct">Whether the layer behind gives its output the adjoint as a product that may be run a few neurons at a time.</param>
/// <param name="HasAdjointAtOnce">Whether the layer behind gives its output the adjoint of all steps at once.</param>
/// <param name="Steps">How Backward goes through the time steps.</param>
/// <param name="RunsAgain">Whether Backward runs the layer again, segment by segment.</param>
/// <param name="Memory">Where buffers come from.</param>
internal sealed record PlanContext(
    string Stage,
    string InputStage,
    int TimeSteps,
    int GroupSize,
    Signal Signal,
    bool IsLast,
    bool HasUniformAdjoint,
    bool HasAdjointProduct,
    bool HasAdjointAtOnce,
    BackwardSteps Steps,
    bool RunsAgain,
    MemoryPlanner Memory)
{
    /// <summary>Distance between time steps: off the power of two, so that rows do not fight for the same cache sets.</summary>
    public static int StepStride(int padded) => padded >= 128 ? padded + Padding.Multiple : padded;

    /// <summary>Samples that Backward has at hand at once.</summary>
    public int AdjointSamples => Steps.RunAgain ? 1 : GroupSize;

    /// <summary>Rows of an adjoint over time that Backward has at hand at once.</summary>
    public long AdjointRows => (long)AdjointSamples * Steps.AtOnce;

    /// <summary>What Forward keeps of a sample; where steps are run again, what the segment at hand gives instead.</summary>
    public BufferPlan Tape(long length, string content) =>
        Steps.RunAgain ? Memory.Fixed("Tape", length, content) : Memory.PerSample("Tape", length, content);

    /// <summary>In words, the shape of the rows over time that Backward has at hand at once.</summary>
    public string AdjointShape(int size) => Rows(AdjointSamples, Steps.AtOnce, size);

    /// <summary>In words, the shape of rows over time of a group of samples.</summary>
    public string GroupShape(int size) => Rows(GroupSize, TimeSteps, size);

    /// <summary>A signal that has one value per sample.</summary>
    public SignalPlan StaticSignal(string name)
    {
        int padded = (int)Padding.Of(Signal.Size);
        return new SignalPlan(
            name, Signal.Size, padded, IsPerStep: false, IsSpikes: false, padded,
            Memory.PerSample("Scratch", padded, FormattableText.Of($"{name} [{Signal.Size}]")), padded,
            Memory.PerSample("Tape", padded, FormattableText.Of($"{name}Adjoint [{Signal.Size}]")));
    }

    /// <summary>A signal that has one value per sample and time step.</summary>
    /// <param name="name">As a local variable.</param>
    /// <param name="stride">Distance between time steps of its values.</param>
    /// <param name="adjointIsInBlocks">Whether its adjoint needs no memory of its own.</param>
    public SignalPlan StepSignal(string name, int stride, bool adjointIsInBlocks = false)
    {
        int padded = (int)Padding.Of(Signal.Size);
        long rows = (long)GroupSize * TimeSteps;
        BufferPlan values = Memory.Fixed(
            "Scratch", Signal.IsSpikes ? rows * (padded / 8) / sizeof(float) + 1 : rows * stride,
            $"{name} {GroupShape(Signal.Size)}{(Signal.IsSpikes ? ", bits" : "")}");
        if (adjointIsInBlocks)
        {
            return new SignalPlan(name, Signal.Size, padded, IsPerStep: true, Signal.IsSpikes, stride, values, StepStride(padded), Adjoint: null) { AdjointIsInBlocks = true };
        }

        int adjointStride = HasUniformAdjoint ? 0 : StepStride(padded);
        long adjointRows = HasAdjointAtOnce ? (long)AdjointSamples * TimeSteps : AdjointRows;
        BufferPlan adjoint = Memory.Fixed(
            "Tape", HasUniformAdjoint ? (long)AdjointSamples * padded : adjointRows * adjointStride,
            $"{name}Adjoint {Rows(AdjointSamples, HasUniformAdjoint ? 1 : HasAdjointAtOnce ? TimeSteps : Steps.AtOnce, Signal.Size)}");
        return new SignalPlan(name, Signal.Size, padded, IsPerStep: true, Signal.IsSpikes, stride, values, adjointStride, adjoint)
        {
            HasAdjointAtOnce = Steps.AreCut && HasAdjointAtOnce && !HasUniformAdjoint,
        };
    }

    private static string Rows(int samples, int steps, int size)
        => FormattableText.Of($"[{samples} {(samples == 1 ? "sample" : "samples")}, {steps} {(steps == 1 ? "step" : "steps")}, {size}]");
}
