using System.Linq;
using Edifice.Generator.Diagnostics;
using Edifice.Generator.Symbols;

namespace Edifice.Generator.Analysis.Use;

/// <summary>What <c>Step</c> of a network and <c>Decode</c> of its streams take: rows of one time step.</summary>
internal static class StreamRules
{
    private const string SpikeStream = "Edifice.SpikeStream`1";

    public static void CheckStep(UseCall call)
    {
        if (call.Method.Parameters.LastOrDefault()?.Type.Is(SpikeStream) == true && call.Network is { } network)
        {
            Require(call, "input", network.InputSize, $"a time step of '{network.Name}' takes {Words.Number(network.InputSize)} ({network.Name}.InputSize)");

            // A decoder at the end leaves the number of outputs as it is.
            Require(call, "output", network.OutputSize, $"a time step of '{network.Name}' gives {Words.Number(network.OutputSize)} ({network.Name}.OutputSize)");
        }
    }

    public static void CheckDecode(UseCall call)
    {
        if (call.Method.ContainingType.Is(SpikeStream) && call.ShapeOf(call.Method.ContainingType.TypeArguments) is { EndsWithDecoder: true } network)
        {
            Require(call, "output", network.OutputSize, $"decoding a stream of '{network.Name}' gives {Words.Number(network.OutputSize)} ({network.Name}.OutputSize)");
        }
    }

    private static void Require(UseCall call, string parameter, int expected, string reason)
    {
        if (call.Span(parameter) is { Length: { } length } span && length != expected)
        {
            call.Report(UseDiagnostics.RowLength, span.Place, span.Words, Words.Count(length, "number"), reason, Words.Number(expected));
        }
    }
}
