using System.Linq;
using Edifice.Generator.Model;
using Edifice.Generator.Writing;

namespace Edifice.Generator.Emission;

/// <summary>The datasheet's totals, as constants of the network.</summary>
internal sealed record DatasheetCosts(
    long ParameterCount,
    long ParameterBytes,
    long MultiplyAddsPerSample,
    long AdditionsPerSample,
    long WorkspaceBytes,
    long WorkspaceBytesPerSample,
    long TrainingBytes,
    long TrainingBytesPerSample,
    int SamplesPerGroup,
    long MultiplyAddsPerStep,
    long AdditionsPerStep)
{
    /// <summary>What stands in for the costs of a broken network: ones, by which code may also divide.</summary>
    public static DatasheetCosts Unknown { get; } = new(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1);

    public static DatasheetCosts Of(NetworkPlan plan)
    {
        RegionLengths lengths = plan.Lengths;
        return new DatasheetCosts(
            Datasheet.ParameterCount(plan),
            4L * plan.ParameterLength,
            plan.Layers.Sum(layer => layer.MultiplyAdds),
            plan.Layers.Sum(layer => layer.Additions),
            4 * lengths.ScratchFixed,
            4 * lengths.ScratchPerSample,
            4 * (lengths.ScratchFixed + lengths.TapeFixed),
            4 * (lengths.ScratchPerSample + lengths.TapePerSample),
            plan.GroupSize,
            plan.Stream is null ? 0 : plan.Layers.Sum(layer => PerStep(layer.MultiplyAdds, layer, plan)),
            plan.Stream is null ? 0 : plan.Layers.Sum(layer => PerStep(layer.Additions, layer, plan)));
    }

    // A stream gets its input anew in every step, so what a pass computes once it computes every time.
    private static long PerStep(long operations, LayerPlan layer, NetworkPlan plan) =>
        layer.Input is { IsPerStep: true } ? operations / plan.Spec.TimeSteps : operations;

    public void Write(CodeWriter code, string summary)
    {
        code.Line($"/// <summary>{summary}</summary>");
        using (code.Block("public static class Datasheet"))
        {
            WriteConstant(code, "Trainable parameters, padding left out.", nameof(ParameterCount), ParameterCount);
            WriteConstant(code, "Bytes of the parameter block, padding included.", nameof(ParameterBytes), ParameterBytes);
            WriteConstant(code, "Multiply-adds per sample.", nameof(MultiplyAddsPerSample), MultiplyAddsPerSample);
            WriteConstant(code, "Additions of weights per sample, if every neuron fired in every step.", nameof(AdditionsPerSample), AdditionsPerSample);
            WriteConstant(code, "Multiply-adds of one step of a stream or of an agent; 0 where there are none.", nameof(MultiplyAddsPerStep), MultiplyAddsPerStep);
            WriteConstant(code, "Additions of weights of one step of a stream or of an agent at worst: if every neuron fired.", nameof(AdditionsPerStep), AdditionsPerStep);
            WriteConstant(code, "Bytes of a workspace for each thread of its team, whatever the batch.", nameof(WorkspaceBytes), WorkspaceBytes);
            WriteConstant(code, "Bytes of a workspace per sample.", nameof(WorkspaceBytesPerSample), WorkspaceBytesPerSample);
            WriteConstant(code, "Bytes of a training workspace for each thread of its team, whatever the batch.", nameof(TrainingBytes), TrainingBytes);
            WriteConstant(code, "Bytes of a training workspace per sample.", nameof(TrainingBytesPerSample), TrainingBytesPerSample);
            code.Line("/// <summary>Samples that go through a chain of spiking layers together.</summary>");
            code.Line($"public const int {nameof(SamplesPerGroup)} = {Literals.Int(SamplesPerGroup)};");
        }
    }

    private static void WriteConstant(CodeWriter code, string summary, string name, long value)
    {
        code.Line($"/// <summary>{summary}</summary>");
        code.Line(FormattableText.Of($"public const long {name} = {value};"));
        code.Line();
    }
}
