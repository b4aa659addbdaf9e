using System.Linq;
using Edifice.Generator.Diagnostics;
using Edifice.Generator.Layers;
using Edifice.Generator.Model;

namespace Edifice.Generator.Checking;

/// <summary>One input, first, and something behind it.</summary>
internal static class LayerOrder
{
    public static void Check(NetworkSpec spec, ProblemList problems)
    {
        if (spec.Layers.Count == 0)
        {
            // The parser has said why.
            return;
        }

        LayerSpec[] inputs = [.. spec.Layers.Where(layer => LayerCatalog.KindOf(layer).Role == LayerRole.Input)];
        if (inputs.Length == 0)
        {
            if (spec.Problems.Any(problem => problem.Id == DeclarationDiagnostics.BothForms.Id))
            {
                // It says where the input goes.
                return;
            }

            // Only a layer that states its own inputs says what the input would be.
            Cure? cure = spec.Layers[0] is DenseSpec { Inputs: > 0 and { } size } ? new Cure(FormattableText.Of($"{size}")) : null;
            problems.Add(DeclarationDiagnostics.NoInput, ProblemPlace.Layer(0), cure, spec.Layers[0].Kind, cure?.Value ?? "size");
        }
        else if (inputs[0].Index > 0)
        {
            problems.Add(DeclarationDiagnostics.InputNotFirst, ProblemPlace.Layer(inputs[0].Index), FormattableText.Of($"{inputs[0].Index}"), inputs[0].Described);
        }

        foreach (LayerSpec input in inputs.Skip(1))
        {
            problems.Add(
                DeclarationDiagnostics.SecondInput, ProblemPlace.Layer(input.Index),
                FormattableText.Of($"{input.Index}"), input.Described, FormattableText.Of($"{inputs[0].Index}"), inputs[0].Described);
        }

        if (inputs.Length == spec.Layers.Count)
        {
            problems.Add(ShapeDiagnostics.NoLayerBehindInput, ProblemPlace.Layer(0), spec.Type.Name, inputs[0].Described);
        }
    }
}
