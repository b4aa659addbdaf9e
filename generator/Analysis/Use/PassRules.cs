using System.Linq;
using Edifice.Generator.Symbols;
using Microsoft.CodeAnalysis;

namespace Edifice.Generator.Analysis.Use;

/// <summary>What <c>Forward</c> and <c>Backward</c> of a network take.</summary>
internal static class PassRules
{
    public static void CheckForward(UseCall call)
    {
        if (call.Method.Parameters.LastOrDefault() is { } memory && Capacity.IsOf(memory.Type) && call.Network is { } network)
        {
            Batch input = Batch.OfInputs(call, network, "input");
            Batch output = Batch.OfOutputs(call, network, "output");
            Check(call, network, memory.Name, input, output);
        }
    }

    public static void CheckBackward(UseCall call)
    {
        if (call.Method.Parameters.LastOrDefault() is { } memory && memory.Type.Is(Capacity.TrainingWorkspace) && call.Network is { } network)
        {
            Batch outputs = Batch.OfOutputs(call, network, "outputGradients");
            Batch inputs = Batch.OfInputs(call, network, "inputGradients");
            Check(call, network, memory.Name, outputs, inputs);
        }
    }

    private static void Check(UseCall call, NetworkShape network, string memory, Batch first, Batch second)
    {
        second.RequireSamplesOf(first, call, network);
        if (first.Samples is not null)
        {
            Capacity.Require(call, network, memory, first);
        }
        else
        {
            Capacity.Require(call, network, memory, second);
        }
    }
}
