using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Edifice.Generator.Tests.Harness;
using Edifice.Generator.Tests.Snapshots;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Edifice.Generator.Tests.Emission;

/// <summary>Generated methods stay far below the size from which the JIT stops optimising them (some 60 kB of IL).</summary>
/// <remarks>The initialiser of <c>Info</c>, a list of all options that runs once and has no loop, grows by 1 kB a layer.</remarks>
public class MethodSizeTests
{
    private const int Most = 30_000;

    public static TheoryData<string> Names => [.. Snapshot.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Networks_as_they_are_written(string name) => AssertSmall(Compiler.CompileAsWritten(new Snapshot(name).Source), initialisersToo: true);

    [Fact]
    public void Network_of_forty_layers()
    {
        string layers = string.Join(", ", Enumerable.Repeat("64", 39));
        AssertSmall(Compiler.Compile($"using Edifice; [SpikingNetwork(InputSize = 64, OutputSize = 10, HiddenSizes = [{layers}])] public sealed partial class Deep;"), initialisersToo: false);
    }

    private static void AssertSmall(Compilation declarations, bool initialisersToo)
    {
        using MemoryStream file = new();
        Compilation whole = Generate.Whole(declarations);
        Assert.Empty(whole.Emit(file).Diagnostics.Where(problem => problem.Severity == DiagnosticSeverity.Error));
        file.Position = 0;
        using PEReader assembly = new(file);
        Dictionary<string, int> sizes = Sizes(assembly);
        Assert.NotEmpty(sizes);
        Assert.All(sizes.Where(method => initialisersToo || !method.Key.Contains(".cctor")), method => Assert.True(method.Value <= Most, $"{method.Key} has {method.Value} bytes of IL; at most {Most} were expected."));
    }

    private static Dictionary<string, int> Sizes(PEReader assembly)
    {
        MetadataReader metadata = assembly.GetMetadataReader();
        Dictionary<string, int> sizes = [];
        foreach (MethodDefinition method in metadata.MethodDefinitions.Select(metadata.GetMethodDefinition).Where(method => method.RelativeVirtualAddress != 0))
        {
            TypeDefinition type = metadata.GetTypeDefinition(method.GetDeclaringType());
            string name = $"{metadata.GetString(type.Name)}.{metadata.GetString(method.Name)} {sizes.Count}";
            sizes.Add(name, assembly.GetMethodBody(method.RelativeVirtualAddress).GetILReader().Length);
        }

        return sizes;
    }
}
