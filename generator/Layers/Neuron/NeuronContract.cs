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
        if (dynamics is null or { TypeKind: TypeKind.Error })
        {
            string what = dynamics is null ? "that is no type with a name" : "there is no such type";
            Report(attribute, dynamics?.Name ?? "?", new NeuronFault(what, "Name a struct that implements INeuron<TParameters>"));
            return s_broken;
        }

        if (dynamics is not { TypeKind: TypeKind.Struct })
        {
            Report(attribute, dynamics.Name, new NeuronFault("it is not a struct", "Write it as a struct that implements INeuron<TParameters>"));
            return s_broken;
        }

        dynamics = dynamics.OriginalDefinition;
        if (FindFault(attribute, dynamics, choices, learning, out NeuronContract contract) is { } fault)
        {
            if (fault != NeuronFault.Reported)
            {
                Report(attribute, dynamics.Name, fault);
            }

            return s_broken;
        }

        return contract;
    }

    public static void Report(AttributeReader attribute, string neuron, NeuronFault fault) => attribute.Problems.Add(
        NeuronDiagnostics.BrokenNeuron, attribute.PlaceOf(), attribute.Position, attribute.Label, neuron, fault.What, fault.Cure);

    private static NeuronFault ReportSignature(AttributeReader attribute, DiagnosticDescriptor descriptor, string neuron, string signature)
    {
        attribute.Problems.Add(descriptor, attribute.PlaceOf(), attribute.Position, attribute.Label, neuron, signature);
        return NeuronFault.Reported;
    }

    /// <summary>Null without a fault.</summary>
    private static NeuronFault? FindFault(
        AttributeReader attribute, INamedTypeSymbol dynamics, NeuronChoices choices, NeuronLearning learning, out NeuronContract contract)
    {
        contract = s_broken;
        ITypeSymbol? parameters = dynamics.AllInterfaces
            .FirstOrDefault(type => type.OriginalDefinition.Is(WellKnownNames.Neuron))?.TypeArguments[0];
        if (parameters is null)
        {
            return new("it does not implement INeuron<TParameters>", "Let it implement INeuron<TParameters>, where TParameters is the struct of its constants");
        }

        if (OuterTypes(dynamics).FirstOrDefault(type => type.Arity > 0) is { } outer)
        {
            return new($"it stands in the generic type '{outer.Name}'", "Move it out of there");
        }

        if ((dynamics.FindHidden() ?? parameters.FindHidden()) is { } hidden)
        {
            return new($"generated code can not see '{hidden.Name}'", "Make it public, or internal in the network's own project");
        }

        if (dynamics.TypeParameters.FirstOrDefault(type => choices.OfTypeParameter(type.Name)?.Implementation is null) is { } open)
        {
            return new(
                $"no choice gives its type argument {open.Name}",
                $"Annotate an enum property of '{attribute.Attribute.Name}' with [NeuronChoice(\"{open.Name}\")], and each of the enum's members with [ImplementedBy]");
        }

        if (Implementations.ReportUnfit(attribute, dynamics, choices))
        {
            return NeuronFault.Reported;
        }

        StepSignature? step = StepSignature.Find(dynamics, parameters);
        if (step is null)
        {
            return ReportSignature(
                attribute, NeuronDiagnostics.WrongStep, dynamics.Name,
                $"public static TLanes Step<TLanes>(in {parameters.Name}, TLanes current, TLanes number…, ref TLanes state…, out TLanes tape…)");
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

    private static NeuronFault? FindFault(
        AttributeReader attribute, INamedTypeSymbol dynamics, ITypeSymbol parameters, StepSignature step, NeuronDynamics formula,
        IReadOnlyList<string> fields)
    {
        if (step.States.Count > MostValues || formula.KeptTapes.Count > MostValues || formula.LearnedNumbers.Count > MostValues)
        {
            return new("its Step has more than four states, four tape values or four trained numbers", "Keep at most four of each");
        }

        if (!AdjointSignature.Exists(dynamics, parameters, step))
        {
            return ReportSignature(attribute, NeuronDiagnostics.WrongAdjoint, dynamics.Name, AdjointSignature.InWords(parameters, step));
        }

        if (StartSignature.IsBroken(dynamics, parameters, step))
        {
            return new(
                "its method Start does not match its Step",
                step.States.Count == 0
                    ? "Remove Start: its Step has no states"
                    : $"Write public static void Start<TLanes>(in {parameters.Name} p, {string.Join(", ", step.States.Select(state => $"out TLanes {state}"))})");
        }

        foreach (IFieldSymbol field in Constants(parameters))
        {
            if (field.Type.SpecialType != SpecialType.System_Single)
            {
                return new($"its constant {field.Name} is not a float", $"Write public float {field.Name}");
            }

            if (field.IsReadOnly)
            {
                return new($"its constant {field.Name} is readonly, so that no layer can set it", $"Write public float {field.Name} without readonly");
            }

            if (formula.Numbers.FirstOrDefault(number => number.Field == field.Name) is { } number)
            {
                return new($"its constant {field.Name} and the lanes {number.Name} of its Step have one name", "Keep one of them, or give it another name");
            }
        }

        return DanglingAnnotations.Find(attribute.Attribute, dynamics, formula, fields);
    }

    private static IEnumerable<INamedTypeSymbol> OuterTypes(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
        {
            yield return outer;
        }
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
