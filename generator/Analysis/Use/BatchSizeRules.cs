using Edifice.Generator.Diagnostics;
using Edifice.Generator.Symbols;
using Microsoft.CodeAnalysis;

namespace Edifice.Generator.Analysis.Use;

/// <summary>Memory for batches of no samples.</summary>
internal static class BatchSizeRules
{
    /// <summary>A factory of a network.</summary>
    public static void CheckFactory(UseCall call)
    {
        if (Capacity.IsOf(call.Method.ReturnType) && call.Network is not null)
        {
            Require(call);
        }
    }

    /// <summary>A constructor of the runtime.</summary>
    public static void CheckConstructor(UseCall call)
    {
        if (Capacity.IsOf(call.Method.ContainingType) || call.Method.ContainingType.Is("Edifice.SpikeRates`1"))
        {
            Require(call);
        }
    }

    public static void Require(UseCall call)
    {
        if (call.Argument(Capacity.BatchSize) is { } argument && call.Reader.Number(argument) is < 1 and var number)
        {
            call.Report(UseDiagnostics.BatchSizeNotPositive, argument.Syntax.GetLocation(), Words.Number(number));
        }
    }
}
