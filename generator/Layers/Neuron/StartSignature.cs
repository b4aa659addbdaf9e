using System.Linq;
using Microsoft.CodeAnalysis;

namespace Edifice.Generator.Layers.Neuron;

/// <summary>The states before the first step: <c>static void Start&lt;TLanes&gt;(in P p, out TLanes state…)</c>, or nothing for zeros.</summary>
internal static class StartSignature
{
    /// <summary>Whether the neuron has a method of that name that does not fit its states.</summary>
    public static bool IsBroken(INamedTypeSymbol dynamics, ITypeSymbol parameters, StepSignature step) =>
        dynamics.GetMembers("Start").OfType<IMethodSymbol>().Any() && !Exists(dynamics, parameters, step);

    public static bool Exists(INamedTypeSymbol dynamics, ITypeSymbol parameters, StepSignature step) =>
        dynamics.GetMembers("Start").OfType<IMethodSymbol>().Any(method =>
            LaneMethod.Is(method, parameters)
            && method.ReturnsVoid
            && method.Parameters.Skip(1).Select(parameter => parameter.RefKind).SequenceEqual(Enumerable.Repeat(RefKind.Out, step.States.Count)));
}
