using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using Edifice.Neurons;
using Xunit;

namespace Edifice.Generator.Tests.Architecture;

/// <summary>Keeps the drawing of the generator's folders true: who may know whom.</summary>
public class FolderDependencyTests
{
    private const string Root = "Edifice.Generator";
    private const string Layers = "Layers";

    private static readonly Type[] s_types =
        [.. typeof(NetworkGenerator).Assembly.GetTypes().Where(type => type.Namespace?.StartsWith(Root, StringComparison.Ordinal) == true)];

    [Theory]
    [InlineData("Model", "")]
    [InlineData("Writing", "")]
    [InlineData("Diagnostics", "Model")]
    [InlineData("Symbols", "")]
    [InlineData(Layers, "Model Diagnostics Writing Symbols")]
    [InlineData("Parsing", "Model Diagnostics Symbols Layers")]
    [InlineData("Checking", "Model Diagnostics Writing Layers")]
    [InlineData("Lowering", "Model Diagnostics Layers")]
    [InlineData("Emission", "Model Diagnostics Writing Layers Checking Lowering")]
    public void Folder_knows_no_more_than_these(string folder, string known)
    {
        HashSet<string> allowed = [folder, "", .. known.Split(' ')];
        IEnumerable<string> others = s_types.Where(type => FolderOf(type) == folder)
            .SelectMany(type => MentionsOf(type).Where(other => !allowed.Contains(FolderOf(other))).Select(other => $"{type} knows {other}"));

        Assert.Contains(s_types, type => FolderOf(type) == folder);
        Assert.Empty(others);
    }

    [Fact]
    public void Kind_of_layer_is_known_to_the_catalog_alone()
    {
        Type catalog = s_types.Single(type => type.Name == "LayerCatalog");
        IEnumerable<string> others = s_types.Where(type => type != catalog)
            .SelectMany(type => MentionsOf(type)
                .Where(other => KindOf(other).Length > 0 && KindOf(other) != KindOf(type))
                .Select(other => $"{type} knows {other}"));

        Assert.Empty(others);
        Assert.Equal(["Decode", "Dense", "Input", "Neuron"], MentionsOf(catalog).Select(KindOf).Where(kind => kind.Length > 0).Distinct().Order());
    }

    [Fact]
    public void No_neuron_is_known_by_its_name()
    {
        string[] neurons =
        [
            .. typeof(NeuronAttribute).Assembly.GetTypes()
                .Where(type => type.GetCustomAttribute<NeuronAttribute>() is not null)
                .Select(type => type.Name.Replace("Attribute", "", StringComparison.Ordinal)),
        ];
        Regex anyName = new($"({string.Join("|", neurons)})(?![a-z])");

        string[] texts = [.. s_types.Where(type => FolderOf(type) != "Diagnostics").SelectMany(type => new CodeReferences(type).Texts)];

        Assert.Contains("Lif", neurons);
        Assert.Contains("StageNeurons.", texts);
        Assert.DoesNotContain(s_types, type => anyName.IsMatch(type.Name));
        Assert.DoesNotContain(texts, text => anyName.IsMatch(text));
    }

    private static IEnumerable<Type> MentionsOf(Type type) => new CodeReferences(type).Types.Where(other => other.Assembly == type.Assembly);

    /// <summary>The folder right below the root; empty for the root itself and for what the compiler adds.</summary>
    private static string FolderOf(Type type) => PartOf(type, 0);

    /// <summary>The folder of a kind of layer; empty for all that belongs to none.</summary>
    private static string KindOf(Type type) => FolderOf(type) == Layers ? PartOf(type, 1) : "";

    private static string PartOf(Type type, int depth)
    {
        string space = type.Namespace ?? "";
        string[] parts = space.StartsWith(Root + ".", StringComparison.Ordinal) ? space.Substring(Root.Length + 1).Split('.') : [];
        return depth < parts.Length ? parts[depth] : "";
    }
}
