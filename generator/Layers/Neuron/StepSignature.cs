using System.Linq;
using Edifice.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Edifice.Generator.Layers.Neuron;

/// <summary>A neuron's time step: <c>static TLanes Step&lt;TLanes&gt;(in P p, TLanes current, ref TLanes state…, out TLanes tape…)</c>.</summary>
internal sealed record StepSignature(EquatableArray<string> States, EquatableArray<string> Tapes)
{
    private const int FirstState = 2;

    public static StepSignature? Find(INamedTypeSymbol dynamics, ITypeSymbol parameters) =>
        dynamics.GetMembers("Step").OfType<IMethodSymbol>().Select(method => Read(method, parameters)).FirstOrDefault(step => step is not null);

    private static StepSignature? Read(IMethodSymbol method, ITypeSymbol constants)
    {
        if (!LaneMethod.Is(method, constants)
            || !SymbolEqualityComparer.Default.Equals(method.ReturnType, method.TypeParameters[0])
            || method.Parameters.Length < FirstState
            || method.Parameters[1].RefKind != RefKind.None)
        {
            return null;
        }

        IParameterSymbol[] values = [.. method.Parameters.Skip(FirstState)];
        IParameterSymbol[] states = [.. values.TakeWhile(value => value.RefKind == RefKind.Ref)];
        IParameterSymbol[] tapes = [.. values.Skip(states.Length)];
        return tapes.All(value => value.RefKind == RefKind.Out)
            ? new StepSignature([.. states.Select(state => state.Name)], [.. tapes.Select(tape => tape.Name)])
            : null;
    }
}
