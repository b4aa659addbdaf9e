using System.Collections.Generic;
using System.Linq;
using Edifice.Generator.Model;
using Edifice.Generator.Symbols;
using Microsoft.CodeAnalysis;

namespace Edifice.Generator.Layers.Neuron;

/// <summary>
/// A neuron's time step:
/// <c>static TLanes Step&lt;TLanes&gt;(in P p, TLanes current, TLanes number…, ref TLanes state…, out TLanes tape…)</c>.
/// </summary>
/// <param name="Numbers">Names of the lane arguments behind the current.</param>
/// <param name="States">Names of the states.</param>
/// <param name="Tapes">Names of the tape values.</param>
/// <param name="OptionalTapes">Those that are kept only where they are asked for.</param>
internal sealed record StepSignature(
    IReadOnlyList<string> Numbers, IReadOnlyList<string> States, IReadOnlyList<string> Tapes, ICollection<string> OptionalTapes)
{
    private const int FirstNumber = 2;

    public static StepSignature? Find(INamedTypeSymbol dynamics, ITypeSymbol parameters) =>
        dynamics.GetMembers("Step").OfType<IMethodSymbol>().Select(method => Read(method, parameters)).FirstOrDefault(step => step is not null);

    private static StepSignature? Read(IMethodSymbol method, ITypeSymbol constants)
    {
        if (!LaneMethod.Is(method, constants)
            || !SymbolEqualityComparer.Default.Equals(method.ReturnType, method.TypeParameters[0])
            || method.Parameters.Length < FirstNumber
            || method.Parameters[1].RefKind != RefKind.None)
        {
            return null;
        }

        IParameterSymbol[] values = [.. method.Parameters.Skip(FirstNumber)];
        IParameterSymbol[] numbers = [.. values.TakeWhile(value => value.RefKind == RefKind.None)];
        IParameterSymbol[] states = [.. values.Skip(numbers.Length).TakeWhile(value => value.RefKind == RefKind.Ref)];
        IParameterSymbol[] tapes = [.. values.Skip(numbers.Length + states.Length)];
        return tapes.All(value => value.RefKind == RefKind.Out)
            ? new StepSignature(
                [.. numbers.Select(number => number.Name)],
                [.. states.Select(state => state.Name)],
                [.. tapes.Select(tape => tape.Name)],
                [.. tapes.Where(tape => tape.FindAttribute(WellKnownNames.OptionalTapeAttribute) is not null).Select(tape => tape.Name)])
            : null;
    }
}
