using System.Text;
using Edifice.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Edifice.Generator.Emission;

/// <summary>The files of one network: its passes, or for a broken declaration the API with throwing bodies.</summary>
internal static class NetworkFiles
{
    public static void AddAll(SourceProductionContext output, NetworkOutcome outcome)
    {
        if (outcome.Plan is null)
        {
            if (outcome.Checked.Spec.IsExtendable)
            {
                Add(output, outcome.Checked.Spec, "", SkeletonFile.Write(outcome.Checked));
            }

            return;
        }

        NetworkPlan plan = outcome.Plan;
        Add(output, plan.Spec, "", ApiFile.Write(plan));
        Add(output, plan.Spec, ".Forward", ForwardFile.Write(plan));
        Add(output, plan.Spec, ".Backward", BackwardFile.Write(plan));
        Add(output, plan.Spec, ".Datasheet", DatasheetFile.Write(plan));
    }

    private static void Add(SourceProductionContext output, NetworkSpec spec, string pass, string text)
        => output.AddSource($"{spec.HintName}{pass}.g.cs", SourceText.From(text, Encoding.UTF8));
}
