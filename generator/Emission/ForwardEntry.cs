using System.Collections.Generic;
using System.Linq;
using Edifice.Generator.Model;
using Edifice.Generator.Writing;

namespace Edifice.Generator.Emission;

/// <summary>One of the three ways into Forward.</summary>
/// <param name="Type">The memory that it takes.</param>
/// <param name="Name">As an argument.</param>
/// <param name="Enter">Checks the shapes and takes the memory.</param>
/// <param name="Also">What it does besides.</param>
/// <param name="Memory">What becomes of the memory.</param>
internal sealed record ForwardEntry(string Type, string Name, string Enter, string Also, string Memory)
{
    public static IReadOnlyList<ForwardEntry> All { get; } =
    [
        new("Workspace", "workspace", "Enter", "",
            "Scratch of this network; one call at a time. Nothing is allocated."),
        new("TrainingWorkspace", "training", "EnterForward", " and keeps the tape that Backward reads",
            "Its tape is overwritten; one call at a time. Nothing is allocated.")
        {
            Regions = ["Tape = training.Tape()", "Rates = training.SpikeRates()"],
            Record = "training.Record(batch, Parameters);",
        },
        new("Recording", "recording", "Enter", " and records every spike and membrane",
            "Overwritten with this run; one call at a time. Nothing is allocated.")
        {
            Regions = ["Trace = recording.Trace()"],
            Record = "recording.Record(batch);",
        },
    ];

    /// <summary>Regions that it has besides scratch, and where they come from.</summary>
    public IReadOnlyList<string> Regions { get; init; } = [];

    /// <summary>What is said when the pass is complete; empty for nothing.</summary>
    public string Record { get; init; } = "";

    /// <param name="code">Written to.</param>
    /// <param name="plan">The network.</param>
    /// <param name="self">Its class.</param>
    /// <param name="used">The regions that its layers use.</param>
    public void Write(CodeWriter code, NetworkPlan plan, string self, IReadOnlyCollection<string> used)
    {
        Document(plan).Write(code);
        code.Line("public void Forward(");
        code.Line($"    global::System.ReadOnlySpan<float> input, global::System.Span<float> output, global::Edifice.{Type}<{self}> {Name})");
        using (code.Block())
        {
            code.Line($"global::System.ArgumentNullException.ThrowIfNull({Name});");
            code.Line($"int batch = {Name}.{Enter}(input, output);");
            using (code.Block("try"))
            {
                WritePass(code, used);
            }

            using (code.Block("finally"))
            {
                code.Line($"{Name}.Exit();");
            }
        }
    }

    private DocComment Document(NetworkPlan plan)
    {
        NetworkWords words = new(plan);
        return new DocComment(FormattableText.Of($"Runs all {plan.Spec.TimeSteps} time steps of every sample{Also}."))
            .Param("input", words.Input + ". Only read.")
            .Param("output", words.Output + ". Overwritten.")
            .Param(Name, Memory)
            .Throws("ArgumentNullException", $"<paramref name=\"{Name}\"/> is null.")
            .Throws("ArgumentException", PassRemarks.WrongShape)
            .Throws("InvalidOperationException", $"Another call is using <paramref name=\"{Name}\"/> or its team.")
            .Throws("ObjectDisposedException", $"<paramref name=\"{Name}\"/> was disposed.");
    }

    private void WritePass(CodeWriter code, IReadOnlyCollection<string> used)
    {
        code.Line("ForwardPass pass = new()");
        code.Line("{");
        using (code.Indent())
        {
            code.Line("Parameters = Parameters.Values,");
            code.Line("Input = input,");
            code.Line("Output = output,");
            foreach (string region in Regions.Prepend($"Scratch = {Name}.Scratch()").Where(region => used.Contains(region.Split(' ')[0])))
            {
                code.Line(region + ",");
            }

            code.Line("Batch = batch,");
        }

        code.Line("};");
        code.Line($"global::Edifice.CompilerServices.BatchDispatch.Forward(ref pass, {Name}.Lanes, {Name}.Team);");
        if (Record.Length > 0)
        {
            code.Line(Record);
        }
    }
}
