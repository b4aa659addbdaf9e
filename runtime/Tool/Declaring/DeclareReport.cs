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
    string File, string Class, string Code, IReadOnlyList<TensorPair> Tensors, bool LoadsAsItIs, IReadOnlyList<string> Known, IReadOnlyList<string> Assumed) : Report("declare")
{
    public static DeclareReport Of(Checkpoint checkpoint, Declaration declaration)
    {
        TensorPair[] tensors = [.. declaration.Stages.SelectMany(stage => stage.Tensors)];
        bool isWhole = checkpoint.Format == "safetensors" && tensors.Length == checkpoint.Tensors.Count && tensors.All(pair => pair.From == pair.To);
        bool isLaidOut = declaration.Stages.All(stage => !stage.Synapse.IsTransposed && stage.Synapse.Tensors.Concat(stage.Neuron?.Tensors.Values ?? []).All(tensor => tensor.Shape.Count == (tensor == stage.Synapse.Weight ? 2 : 1)));
        return new DeclareReport(checkpoint.Path, declaration.Class, DeclarationText.Write(checkpoint, declaration), tensors, isWhole && isLaidOut, declaration.Known, declaration.Assumed);
    }

    /// <summary>The code alone: it can be piped into a file.</summary>
    public override void Write(TextPage page)
    {
        foreach (string line in Code.TrimEnd('\n').Split('\n'))
        {
            page.Line(line);
        }
    }
}
