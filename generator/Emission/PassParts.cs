using System.Collections.Generic;
using Edifice.Generator.Model;
using Edifice.Generator.Writing;

namespace Edifice.Generator.Emission;

/// <summary>The method that makes a pass over some of the samples out of the pass over all of them.</summary>
internal static class PassParts
{
    /// <param name="code">Written to.</param>
    /// <param name="pass">The pass's type.</param>
    /// <param name="plan">The network.</param>
    /// <param name="spans">The caller's rows: one for every sample.</param>
    /// <param name="optional">The caller's rows that need not be there.</param>
    /// <param name="shared">What all parts have in common.</param>
    /// <param name="regions">The pass's memory.</param>
    public static void Write(
        CodeWriter code, string pass, NetworkPlan plan,
        IReadOnlyList<string> spans, IReadOnlyList<string> optional, IReadOnlyList<string> shared, IReadOnlyList<string> regions)
    {
        code.Line("/// <summary>The same pass over some of its samples, in one worker's memory.</summary>");
        code.Line($"public readonly {pass} Part(int worker, int first, int count) => new()");
        code.Line("{");
        using (code.Indent())
        {
            code.Line("Parameters = Parameters,");
            foreach (string span in spans)
            {
                code.Line($"{span} = {Rows(span, plan)},");
            }

            foreach (string span in optional)
            {
                code.Line($"{span} = {span}.IsEmpty ? default : {Rows(span, plan)},");
            }

            foreach (string field in shared)
            {
                code.Line($"{field} = {field},");
            }

            foreach (string region in regions)
            {
                code.Line($"{region} = {region}.Part(worker, first),");
            }

            code.Line("Batch = count,");
        }

        code.Line("};");
    }

    private static string Rows(string span, NetworkPlan plan)
    {
        SignalPlan signal = span.StartsWith("Input", System.StringComparison.Ordinal) ? plan.Input : plan.Output;
        int length = signal.IsPerStep ? plan.Spec.TimeSteps * signal.Size : signal.Size;
        return $"{span}.Slice(first * {length}, count * {length})";
    }
}
