using System;
using System.Collections.Generic;
using System.Linq;

namespace Edifice.Tool;

/// <summary>A declaration that fits a checkpoint.</summary>
/// <param name="File">The checkpoint.</param>
/// <param name="Class">The class's name.</param>
/// <param name="Code">The C# file.</param>
/// <param name="Tensors">Which tensor of the file is which of the network.</param>
/// <param name="LoadsAsItIs">Whether the network's Load takes the file; else convert makes one that it takes.</param>
/// <param name="Known">What was taken from the file.</param>
/// <param name="Assumed">What no file says, and what was assumed.</param>
internal sealed record DeclareReport(
    string File, string Class, string Code, IReadOnlyList<TensorPair> Tensors, bool LoadsAsItIs,
    IReadOnlyList<string> Known, IReadOnlyList<string> Assumed) : Report("declare")
{
    public static DeclareReport Of(Checkpoint checkpoint, Declaration declaration)
    {
        TensorPair[] tensors = [.. declaration.Stages.SelectMany(stage => stage.Tensors)];
        bool loads = checkpoint.Format == "safetensors" && tensors.Length == checkpoint.Tensors.Count && tensors.All(pair => pair.From == pair.To)
            && declaration.Stages.All(IsLaidOut);
        return new DeclareReport(
            checkpoint.Path, declaration.Class, DeclarationText.Write(checkpoint, declaration), tensors, loads, declaration.Known, declaration.Assumed);
    }

    // A network's file has matrices [out, in] and vectors [n], where convert takes [n, 1] and single numbers as well.
    private static bool IsLaidOut(DeclaredStage stage)
        => !stage.Synapse.IsTransposed
            && (stage.Synapse.Bias is null || stage.Synapse.Bias.Shape.Count == 1)
            && (stage.Neuron is null || stage.Neuron.Tensors.Values.All(tensor => tensor.Shape.Count == 1));

    /// <summary>The code alone: it can be piped into a file.</summary>
    public override void Write(TextPage page)
    {
        foreach (string line in Code.TrimEnd('\n').Split('\n'))
        {
            page.Line(line);
        }
    }
}
