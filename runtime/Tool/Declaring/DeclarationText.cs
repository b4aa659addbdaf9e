using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Edifice.Persistence;

namespace Edifice.Tool;

/// <summary>Writes a declaration as C#.</summary>
internal static class DeclarationText
{
    // Where the names of the file's tensors begin, if the attributes leave room.
    private const int CommentColumn = 56;

    public static string Write(Checkpoint checkpoint, Declaration declaration)
    {
        StringBuilder code = new();
        code.Append($"// Declared for {Comment(System.IO.Path.GetFileName(checkpoint.Path))} by dotnet edifice declare.\n");
        code.Append("// From the file:\n");
        AppendList(code, declaration.Known);
        code.Append("// Not in the file, so hold it against the code that trained it:\n");
        AppendList(code, declaration.Assumed);
        code.Append("using Edifice;\n\n");
        if (declaration.Namespace is { } space)
        {
            code.Append(CultureInfo.InvariantCulture, $"namespace {space};\n\n");
        }

        code.Append($"/// <summary>{declaration.Sizes}, declared for a checkpoint.</summary>\n");
        code.Append($"[SpikingNetwork({string.Join(", ", NetworkArguments(declaration))})]\n");
        string timing = declaration.Input switch { InputKind.Series => ", PerStep = true", InputKind.Spikes => ", Spikes = true", _ => "" };
        code.Append(CultureInfo.InvariantCulture, $"[Input({declaration.Stages[0].Synapse.Inputs}{timing})]\n");
        for (int index = 0; index < declaration.Stages.Count; index++)
        {
            AppendStage(code, declaration, declaration.Stages[index], isLast: index == declaration.Stages.Count - 1);
        }

        if (declaration.Readout != Readout.Dense)
        {
            AppendDecode(code, declaration);
        }

        return code.Append(CultureInfo.InvariantCulture, $"public sealed partial class {declaration.Class};\n").ToString();
    }

    private static void AppendList(StringBuilder code, IEnumerable<string> sentences)
    {
        foreach (string sentence in sentences)
        {
            code.Append($"//   {Comment(sentence)}\n");
        }
    }

    private static IEnumerable<string> NetworkArguments(Declaration declaration)
    {
        yield return string.Create(CultureInfo.InvariantCulture, $"NumTimesteps = {declaration.TimeSteps}");
        if (declaration.Tau is { } tau)
        {
            yield return $"Tau = {Wording.Number(tau)}";
        }

        if (declaration.Threshold is { } threshold)
        {
            yield return $"Threshold = {Wording.Number(threshold)}";
        }

        if (declaration.Compatibility != Compatibility.None)
        {
            yield return $"Compatibility = Compatibility.{declaration.Compatibility}";
        }
    }

    private static void AppendStage(StringBuilder code, Declaration declaration, DeclaredStage stage, bool isLast)
    {
        if (isLast && declaration.Readout == Readout.Dense)
        {
            AppendDecode(code, declaration);
        }

        string dense = $"[Dense({string.Join(", ", DenseArguments(stage))})]";
        string neuron = isLast && declaration.Readout == Readout.Dense ? ""
            : isLast && declaration.Readout == Readout.Integrator ? $" {NeuronText.Integrator(stage)}"
            : $" {NeuronText.Lif(stage, declaration)}";
        string tensors = string.Join(", ", stage.Tensors.Select(pair => FileText.Show(pair.From)));
        code.Append($"{(dense + neuron).PadRight(CommentColumn)} // {Comment(tensors)}\n");
    }

    private static IEnumerable<string> DenseArguments(DeclaredStage stage)
    {
        yield return stage.Synapse.Outputs.ToString(CultureInfo.InvariantCulture);
        if (stage.Synapse.Bias is null)
        {
            yield return "Bias = false";
        }

        if (!stage.HasDefaultName)
        {
            yield return $"Name = \"{stage.Name}\"";
        }
    }

    private static void AppendDecode(StringBuilder code, Declaration declaration)
    {
        if (declaration.Decoding != FinalDecoding.None)
        {
            code.Append(declaration.Decoding == FinalDecoding.Rate ? "[Decode]\n" : $"[Decode(Decoding.{declaration.Decoding})]\n");
        }
    }

    // C# ends a comment at more characters than those that control something.
    private static string Comment(string text)
        => new([.. text.Select(character => char.IsControl(character) || character is '\u2028' or '\u2029' || char.IsSurrogate(character) ? '?' : character)]);
}
