using System;
using Edifice.Generator.Model;
using Edifice.Generator.Writing;

namespace Edifice.Generator.Emission;

/// <summary>The loop over groups of samples.</summary>
internal static class GroupLoop
{
    public static IDisposable Begin(CodeWriter code, NetworkPlan plan)
    {
        code.Line(plan.GroupSize == 1
            ? "// One sample at a time, all its steps in a row: a layer's currents stay in cache."
            : $"// {plan.GroupSize} samples at a time, all their steps in a row: a layer's currents stay in cache.");
        IDisposable block = code.Block($"for (int first = 0; first < Batch; first += {plan.GroupSize})");
        code.Line($"int count = global::System.Math.Min({plan.GroupSize}, Batch - first);");
        code.Line();
        return block;
    }
}
