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
    int SamplesPerGroup)
{
    /// <summary>What stands in for the costs of a broken network: ones, by which code may also divide.</summary>
    public static DatasheetCosts Unknown { get; } = new(1, 1, 1, 1, 1, 1, 1, 1, 1);

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
            plan.GroupSize);
    }

    public void Write(CodeWriter code, string summary)
    {
        code.Line($"/// <summary>{summary}</summary>");
        using (code.Block("public static class Datasheet"))
        {
            WriteConstant(code, "Trainable parameters, padding left out.", nameof(ParameterCount), ParameterCount);
            WriteConstant(code, "Bytes of the parameter block, padding included.", nameof(ParameterBytes), ParameterBytes);
            WriteConstant(code, "Multiply-adds per sample.", nameof(MultiplyAddsPerSample), MultiplyAddsPerSample);
            WriteConstant(code, "Additions of weights per sample, if every neuron fired in every step.", nameof(AdditionsPerSample), AdditionsPerSample);
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
