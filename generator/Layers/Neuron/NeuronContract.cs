using System.Collections.Generic;
using System.Linq;
using Edifice.Generator.Diagnostics;
using Edifice.Generator.Model;
using Edifice.Generator.Symbols;
using Microsoft.CodeAnalysis;

namespace Edifice.Generator.Layers.Neuron;

/// <summary>What a neuron's struct promises: its constants, and the signature of its step.</summary>
/// <param name="Name">The struct's name, for messages.</param>
/// <param name="Fields">The numbers of its formula: lane arguments of its step first, then its constants in their order.</param>
/// <param name="Dynamics">The formula with its choices made.</param>
internal sealed record NeuronContract(string Name, IReadOnlyList<string> Fields, NeuronDynamics Dynamics)
{
    private const int MostValues = 4;

    private static readonly NeuronContract s_broken = new("", [], new NeuronDynamics("", "", [], [], [], HasStart: false));

    /// <summary>Whether the struct has a fault, so that nothing is known of its numbers.</summary>
    public bool IsBroken => ReferenceEquals(this, s_broken);

    /// <summary>Reads the struct; reports what it lacks, and gives an empty contract then.</summary>
    public static NeuronContract Read(AttributeReader attribute, INamedTypeSymbol? dynamics, NeuronChoices choices, NeuronLearning learning)
    {
        if (dynamics is { TypeKind: TypeKind.Error })
        {
            // The compiler says that there is no such type.
            return s_broken;
        }

        if (dynamics is not { TypeKind: TypeKind.Struct })
        {
            Report(attribute, dynamics?.Name ?? "?", "it is not a struct");
            return s_broken;
        }

        dynamics = dynamics.OriginalDefinition;
        if (FindFault(attribute, dynamics, choices, learning, out NeuronContract contract) is { } fault)
        {
            if (fault.Length > 0)
            {
                Report(attribute, dynamics.Name, fault);
            }

            return s_broken;
        }

        return contract;
    }

    public static void Report(AttributeReader attribute, string neuron, string fault) =>
        Report(attribute, NeuronDiagnostics.BrokenNeuron, neuron, fault);

    private static void Report(AttributeReader attribute, DiagnosticDescriptor descriptor, string neuron, string fault) =>
        attribute.Problems.Add(descriptor, attribute.PlaceOf(), attribute.Position, attribute.Label, neuron, fault);

    /// <summary>The fault in words; empty where it is reported already; null without one.</summary>
    private static string? FindFault(
        AttributeReader attribute, INamedTypeSymbol dynamics, NeuronChoices choices, NeuronLearning learning, out NeuronContract contract)
    {
        contract = s_broken;
        ITypeSymbol? parameters = dynamics.AllInterfaces
            .FirstOrDefault(type => type.OriginalDefinition.Is(WellKnownNames.Neuron))?.TypeArguments[0];
        if (parameters is null)
        {
            return "it does not implement INeuron<TParameters>";
        }

        if (dynamics.ContainingType is { IsGenericType: true } outer)
        {
            return $"it stands in the generic type '{outer.Name}'; move it out";
        }

        if ((dynamics.FindHidden() ?? parameters.FindHidden()) is { } hidden)
        {
            return $"generated code can not see '{hidden.Name}'; make it public, or internal in the network's own project";
        }

        if (dynamics.TypeParameters.FirstOrDefault(type => choices.OfTypeParameter(type.Name)?.Implementation is null) is { } open)
        {
            return $"no choice gives its type argument {open.Name}";
        }

        if (Implementations.ReportUnfit(attribute, dynamics, choices))
        {
            return "";
        }

        StepSignature? step = StepSignature.Find(dynamics, parameters);
        if (step is null)
        {
            Report(
                attribute, NeuronDiagnostics.WrongStep, dynamics.Name,
                $"public static TLanes Step<TLanes>(in {parameters.Name}, TLanes current, TLanes number…, ref TLanes state…, out TLanes tape…)");
            return "";
        }

        HashSet<string> keeps = [.. choices.Keeps, .. learning.Keeps];
        NeuronDynamics formula = new(
            TypeOf(dynamics, choices).QualifiedName(),
            parameters.QualifiedName(),
            learning.Of(step.Numbers),
            [.. step.States],
            [.. step.Tapes.Select(tape => new TapeSpec(tape, !step.OptionalTapes.Contains(tape) || keeps.Contains(tape)))],
            StartSignature.Exists(dynamics, parameters, step))
        {
            BeginsWithZeros = BeginsWithZeros(parameters),
            Formula = FormulaReader.Read(dynamics, choices),
        };
        string[] fields = [.. formula.Numbers.Select(number => number.Field), .. Constants(parameters).Select(constant => constant.Name)];
        contract = new NeuronContract(dynamics.Name, fields, formula);
        return FindFault(attribute, dynamics, parameters, step, formula, fields);
    }

    private static string? FindFault(
        AttributeReader attribute, INamedTypeSymbol dynamics, ITypeSymbol parameters, StepSignature step, NeuronDynamics formula,
        IReadOnlyList<string> fields)
    {
        if (step.States.Count > MostValues || formula.KeptTapes.Count > MostValues || formula.LearnedNumbers.Count > MostValues)
        {
            return "its Step has more than four states, four tape values or four trained numbers";
        }

        if (!AdjointSignature.Exists(dynamics, parameters, step))
        {
            Report(attribute, NeuronDiagnostics.WrongAdjoint, dynamics.Name, AdjointSignature.InWords(parameters, step));
            return "";
        }

        if (StartSignature.IsBroken(dynamics, parameters, step))
        {
            return "its method Start is not Start<TLanes>(in TParameters, out TLanes state…) with the states of its Step";
        }

        foreach (IFieldSymbol field in Constants(parameters))
        {
            if (field.Type.SpecialType != SpecialType.System_Single)
            {
                return $"its constant {field.Name} is not a float";
            }

            if (field.IsReadOnly)
            {
                return $"its constant {field.Name} is readonly, so that no layer can set it";
            }

            if (formula.Numbers.FirstOrDefault(number => number.Field == field.Name) is { } number)
            {
                return $"its constant {field.Name} and the lanes {number.Name} of its Step have one name";
            }
        }

        return DanglingAnnotations.Find(attribute.Attribute, dynamics, formula, fields);
    }

    // A constructor without arguments may set what it likes.
    private static bool BeginsWithZeros(ITypeSymbol parameters) => parameters is INamedTypeSymbol type
        && type.InstanceConstructors.All(constructor => constructor.Parameters.Length > 0 || constructor.IsImplicitlyDeclared);

    private static INamedTypeSymbol TypeOf(INamedTypeSymbol dynamics, NeuronChoices choices) => dynamics.TypeParameters.Length > 0
        ? dynamics.Construct([.. dynamics.TypeParameters.Select(type => choices.OfTypeParameter(type.Name)!.Implementation!)])
        : dynamics;

    private static IEnumerable<IFieldSymbol> Constants(ITypeSymbol parameters) => parameters.GetMembers()
        .OfType<IFieldSymbol>()
        .Where(field => !field.IsStatic && field.DeclaredAccessibility == Accessibility.Public);
}
