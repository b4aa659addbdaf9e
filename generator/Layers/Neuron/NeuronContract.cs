using System.Collections.Generic;
using System.Linq;
using Edifice.Generator.Diagnostics;
using Edifice.Generator.Model;
using Edifice.Generator.Symbols;
using Microsoft.CodeAnalysis;

namespace Edifice.Generator.Layers.Neuron;

/// <summary>What a neuron's struct promises: its constants, and the signature of its step.</summary>
/// <param name="Name">The struct's name, for messages.</param>
/// <param name="DynamicsType">With its type arguments.</param>
/// <param name="ParametersType">The struct of constants.</param>
/// <param name="Fields">The constants, in their order.</param>
/// <param name="States">Kept from step to step.</param>
/// <param name="Tapes">Kept for the adjoint.</param>
internal sealed record NeuronContract(
    string Name,
    string DynamicsType,
    string ParametersType,
    IReadOnlyList<string> Fields,
    EquatableArray<string> States,
    EquatableArray<string> Tapes)
{
    private const int MostValues = 4;

    private static readonly NeuronContract s_broken = new("", "", "", [], [], []);

    /// <summary>Reads the struct; reports what it lacks, and gives an empty contract then.</summary>
    public static NeuronContract Read(AttributeReader attribute, INamedTypeSymbol? dynamics, NeuronChoices choices)
    {
        if (dynamics is not { TypeKind: TypeKind.Struct })
        {
            Report(attribute, dynamics?.Name ?? "?", "it is not a struct");
            return s_broken;
        }

        dynamics = dynamics.OriginalDefinition;
        if (FindFault(attribute, dynamics, choices, out NeuronContract contract) is { } fault)
        {
            Report(attribute, dynamics.Name, fault);
            return s_broken;
        }

        return contract;
    }

    public static void Report(AttributeReader attribute, string neuron, string fault) => attribute.Problems.Add(
        NeuronDiagnostics.BrokenNeuron, attribute.PlaceOf(), attribute.Position, attribute.Kind, neuron, fault);

    private static string? FindFault(
        AttributeReader attribute, INamedTypeSymbol dynamics, NeuronChoices choices, out NeuronContract contract)
    {
        contract = s_broken;
        ITypeSymbol? parameters = dynamics.AllInterfaces
            .FirstOrDefault(type => type.OriginalDefinition.Is(WellKnownNames.Neuron))?.TypeArguments[0];
        if (parameters is null)
        {
            return "it does not implement INeuron<TParameters>";
        }

        if (dynamics.TypeParameters.FirstOrDefault(type => choices.OfTypeParameter(type.Name)?.Implementation is null) is { } open)
        {
            return $"no choice gives its type argument {open.Name}";
        }

        StepSignature? step = StepSignature.Find(dynamics, parameters);
        if (step is null)
        {
            return "it has no method Step<TLanes>(in TParameters, TLanes current, ref TLanes state…, out TLanes tape…) that returns TLanes";
        }

        if (step.States.Count > MostValues || step.Tapes.Count > MostValues)
        {
            return "its Step has more than four states or four tape values";
        }

        if (!AdjointSignature.Exists(dynamics, parameters, step))
        {
            return "it has no method Adjoint<TLanes>(in TParameters, TLanes tape…, TLanes spikeAdjoint, "
                + "ref TLanes stateAdjoint…, out TLanes currentAdjoint) that matches its Step";
        }

        if (Constants(parameters).FirstOrDefault(field => field.Type.SpecialType != SpecialType.System_Single) is { } field)
        {
            return $"its constant {field.Name} is not a float";
        }

        if (DanglingAnnotations.Find(attribute.Attribute, dynamics, Constants(parameters)) is { } dangling)
        {
            return dangling;
        }

        INamedTypeSymbol closed = dynamics.IsGenericType
            ? dynamics.Construct([.. dynamics.TypeParameters.Select(type => choices.OfTypeParameter(type.Name)!.Implementation!)])
            : dynamics;
        contract = new NeuronContract(
            dynamics.Name,
            closed.QualifiedName(),
            parameters.QualifiedName(),
            [.. Constants(parameters).Select(constant => constant.Name)],
            step.States,
            step.Tapes);
        return null;
    }

    private static IEnumerable<IFieldSymbol> Constants(ITypeSymbol parameters) => parameters.GetMembers()
        .OfType<IFieldSymbol>()
        .Where(field => !field.IsStatic && field.DeclaredAccessibility == Accessibility.Public);
}
