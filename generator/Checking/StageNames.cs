using System;
using System.Collections.Generic;
using System.Linq;
using Edifice.Generator.Diagnostics;
using Edifice.Generator.Model;
using Edifice.Generator.Writing;

namespace Edifice.Generator.Checking;

/// <summary>Names the stages: as the declaration says, else hidden1, hidden2, … and output for the last.</summary>
internal static class StageNames
{
    private const string NameArgument = "Name";
    private const string AnotherName = "Choose another name";

    // A member cannot have the name of the type that it stands in.
    private const string ViewsType = "LayerViews";

    /// <summary>For each layer the name of its stage; null where it belongs to none.</summary>
    public static EquatableArray<string?> Assign(EquatableArray<LayerSpec> layers, ProblemList problems)
    {
        string?[] names = new string?[layers.Count];
        Dictionary<string, (LayerSpec Layer, string Name)> members = new(StringComparer.Ordinal);
        List<Stage> stages = Stage.Find(layers);
        FreeStageNames free = new(stages.Select((stage, index) => stage.Name ?? DefaultName(index + 1, stages.Count)));
        for (int number = 1; number <= stages.Count; number++)
        {
            Stage stage = stages[number - 1];
            string name = stage.Name ?? DefaultName(number, stages.Count);
            if (Check(stage, name, members, problems) is { } other)
            {
                Report(stage, name, other, free.Take(DefaultName(number, stages.Count), number), problems);
            }

            foreach (LayerSpec layer in stage.Layers)
            {
                names[layer.Index] = name;
            }
        }

        return new EquatableArray<string?>(names);
    }

    private static string DefaultName(int number, int count) => number == count ? "output" : FormattableText.Of($"hidden{number}");

    /// <summary>The layer that has the member already, with its stage's name; null if none does.</summary>
    private static (LayerSpec Layer, string Name)? Check(Stage stage, string name, Dictionary<string, (LayerSpec Layer, string Name)> members, ProblemList problems)
    {
        LayerSpec named = stage.NamedBy ?? stage.Layers[0];
        string member = Identifiers.PascalCase(name);
        CheckHalves(stage, named, problems);
        CheckMember(named, name, member, problems);
        if (members.TryGetValue(member, out (LayerSpec Layer, string Name) other))
        {
            return other;
        }

        members.Add(member, (named, name));
        return null;
    }

    private static void Report(Stage stage, string name, (LayerSpec Layer, string Name) other, string free, ProblemList problems)
    {
        LayerSpec named = stage.NamedBy ?? stage.Layers[0];
        Cure cure = new(free) { AlsoAt = [.. stage.Layers.Where(half => half.Name is not null && half != named).Select(Place)] };
        problems.Add(
            DeclarationDiagnostics.DuplicateStageName,
            Place(named),
            cure,
            Position(named),
            named.Kind,
            stage.Name is null ? $"'{name}' by default" : $"'{name}'",
            Position(other.Layer),
            other.Layer.Kind,
            other.Name,
            Identifiers.PascalCase(name));
    }

    private static void CheckHalves(Stage stage, LayerSpec named, ProblemList problems)
    {
        foreach (LayerSpec half in stage.Layers.Where(half => half.Name is not null && half.Name != named.Name))
        {
            problems.Add(
                DeclarationDiagnostics.TwoStageNames, Place(half), Position(half), half.Kind, half.Name!, Position(named), named.Kind, named.Name!);
        }
    }

    /// <summary>Whether a stage's member can have that name.</summary>
    public static bool IsMember(string member) => FaultOf(member) is null;

    private static void CheckMember(LayerSpec named, string name, string member, ProblemList problems)
    {
        if (FaultOf(member) is var (fault, cure))
        {
            problems.Add(DeclarationDiagnostics.StageNameIsNoMember, Place(named), Position(named), named.Kind, name, member, fault, cure);
        }
    }

    private static (string Fault, string Cure)? FaultOf(string member) =>
        !Identifiers.IsValid(member)
            ? ("that is no C# identifier", "Write letters, digits, and spaces, hyphens or underscores between words, with a letter first")
        : Identifiers.IsMemberOfObject(member) ? ("every class has such a member", AnotherName)
        : member == ViewsType ? ("the type of Layers has that name", AnotherName)
        : null;

    // A stage that takes its name by default can clash with one that was named so: then the layer as a whole is underlined.
    private static ProblemPlace Place(LayerSpec layer) => ProblemPlace.Layer(layer.Index, NameArgument);

    private static string Position(LayerSpec layer) => FormattableText.Of($"{layer.Index}");
}
