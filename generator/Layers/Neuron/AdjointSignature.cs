using System.Linq;
using Microsoft.CodeAnalysis;

namespace Edifice.Generator.Layers.Neuron;

/// <summary>
/// The adjoint of a step: numbers, tape and the output's gradient come in, the states' change, the current's and the
/// numbers' go out.
/// </summary>
internal static class AdjointSignature
{
    public static bool Exists(INamedTypeSymbol dynamics, ITypeSymbol parameters, StepSignature step) =>
        dynamics.GetMembers("Adjoint").OfType<IMethodSymbol>().Any(method => Matches(method, parameters, step));

    /// <summary>The method that fits a step, with the names of its values.</summary>
    public static string InWords(ITypeSymbol parameters, StepSignature step)
    {
        string[] arguments =
        [
            $"in {parameters.Name}",
            .. step.Numbers.Concat(step.Tapes).Append("spikeAdjoint").Select(name => $"TLanes {name}"),
            .. step.States.Select(name => $"ref TLanes {name}Adjoint"),
            .. step.Numbers.Prepend("current").Select(name => $"out TLanes {name}Adjoint"),
        ];
        return $"public static void Adjoint<TLanes>({string.Join(", ", arguments)})";
    }

    private static bool Matches(IMethodSymbol method, ITypeSymbol constants, StepSignature step)
    {
        if (!LaneMethod.Is(method, constants) || !method.ReturnsVoid)
        {
            return false;
        }

        RefKind[] wanted =
        [
            RefKind.In,
            .. Enumerable.Repeat(RefKind.None, step.Numbers.Count + step.Tapes.Count + 1),
            .. Enumerable.Repeat(RefKind.Ref, step.States.Count),
            .. Enumerable.Repeat(RefKind.Out, 1 + step.Numbers.Count),
        ];
        return method.Parameters.Select(parameter => parameter.RefKind).SequenceEqual(wanted);
    }
}
