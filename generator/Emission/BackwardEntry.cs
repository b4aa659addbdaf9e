using System.Collections.Generic;
using System.Linq;
using Edifice.Generator.Model;
using Edifice.Generator.Writing;

namespace Edifice.Generator.Emission;

/// <summary>One of the two ways into Backward: with the input's gradient, or without.</summary>
internal sealed class BackwardEntry(NetworkPlan plan, string self, bool givesInputGradients)
{
    /// <param name="code">Written to.</param>
    /// <param name="used">What the layers use besides the tape.</param>
    public void Write(CodeWriter code, IReadOnlyCollection<string> used)
    {
        Document().Write(code);
        code.Line("public void Backward(");
        code.Line($"    global::System.ReadOnlySpan<float> outputGradients,{(givesInputGradients ? " global::System.Span<float> inputGradients," : "")}");
        code.Line($"    global::Edifice.GradientBlock<{self}> gradients, global::Edifice.TrainingWorkspace<{self}> training)");
        using (code.Block())
        {
            string asked = givesInputGradients ? "inputGradients, hasInputGradients: true" : "default, hasInputGradients: false";
            code.Line("global::System.ArgumentNullException.ThrowIfNull(gradients);");
            code.Line("global::System.ArgumentNullException.ThrowIfNull(training);");
            code.Line($"int batch = training.EnterBackward(Parameters, outputGradients, {asked});");
            using (code.Block("try"))
            {
                WritePass(code, used);
            }

            using (code.Block("finally"))
            {
                code.Line("training.Exit();");
            }
        }
    }

    private DocComment Document()
    {
        NetworkWords words = new(plan);
        DocComment document = new DocComment($"Adds the gradients by the {words.Parameters} parameters{(givesInputGradients ? ", and gives those by the input" : "")}: of the run on the tape, by back-propagation through time.")
            .Param("outputGradients", $"{words.OutputShape}: the loss's gradient by the output, finite. Only read.");
        if (givesInputGradients)
        {
            document.Param("inputGradients", $"{words.InputShape}: the loss's gradient by the input. Overwritten.");
        }

        return document
            .Param("gradients", "Added to, never cleared: a step begins with <c>gradients.Clear()</c>.")
            .Param("training", "That of the Forward before; its tape is only read. Nothing is allocated.")
            .Throws("ArgumentNullException", "<paramref name=\"gradients\"/> or <paramref name=\"training\"/> is null.")
            .Throws("ArgumentException", PassRemarks.WrongShape)
            .Throws("InvalidOperationException", "No run of this network with these parameters is on the tape, or another call is using <paramref name=\"training\"/> or its team.")
            .Throws("ObjectDisposedException", "<paramref name=\"training\"/> was disposed.");
    }

    private void WritePass(CodeWriter code, IReadOnlyCollection<string> used)
    {
        string[] fields =
        [
            "Parameters = Parameters.Values",
            "OutputGradients = outputGradients",
            .. givesInputGradients ? ["InputGradients = inputGradients"] : (string[])[],
            "Gradients = gradients.Storage",
            "Scratch = training.Scratch()",
            "Tape = training.Tape()",
            "SpikeAdjoints = training.SpikeAdjoints()",
            "Batch = batch",
        ];
        code.Line("BackwardPass pass = new()");
        code.Line("{");
        foreach (string field in fields.Where(field => BackwardFile.IsAlwaysThere(field.Split(' ')[0]) || used.Contains(field.Split(' ')[0])))
        {
            code.Line($"    {field},");
        }

        code.Line("};");
        code.Line("global::Edifice.CompilerServices.BatchDispatch.Backward(ref pass, training.Lanes, training.Team);");
    }
}
