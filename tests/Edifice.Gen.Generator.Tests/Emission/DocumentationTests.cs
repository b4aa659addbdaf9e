using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Edifice.Generator.Tests.Harness;
using Edifice.Generator.Tests.Snapshots;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Edifice.Generator.Tests.Emission;

/// <summary>What an editor shows of a generated member.</summary>
public class DocumentationTests
{
    // Its members throw, and say no more than that.
    private const string Broken = "Broken";

    public static TheoryData<string> Names => [.. Snapshot.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Public_members_are_documented_where_they_stand(string name)
    {
        ISymbol[] members = [.. PublicMembers(Whole(new Snapshot(name).Source))];

        Assert.True(members.Length > 20, $"There are only {members.Length} public members.");
        Assert.All(members, member =>
        {
            XElement documentation = DocumentationOf(member);
            Assert.NotEmpty(documentation.Element("summary")!.Value);
            Assert.Empty(documentation.Descendants("inheritdoc"));
            if (member is IMethodSymbol method && name != Broken)
            {
                Assert.Equal(method.Parameters.Select(parameter => parameter.Name), documentation.Elements("param").Select(item => item.Attribute("name")!.Value));
            }
        });
    }

    [Fact]
    public void Class_shows_its_table()
    {
        INamedTypeSymbol network = Whole(new Snapshot("Readme").Source).GetTypeByMetadataName("DigitClassifier")!;
        string[] table = [.. DocumentationOf(network).Descendants("code").Single().Value.Trim().Split('\n').Select(line => line.Trim())];

        Assert.Equal(
            [
                "stage    shape      parameters    bytes             operations  tape bytes",
                "hidden1  784 → 256     200,960  803,840  200,704 multiply-adds       3,136",
                "hidden2  256 → 128      32,896  132,096      819,200 additions      13,824",
                "output   128 → 10        1,290    8,320       32,000 additions       2,112",
            ],
            table);
    }

    [Fact]
    public void Summary_of_the_class_stays_the_users()
    {
        INamedTypeSymbol network = Whole(new Snapshot("SpikeTrains").Source).GetTypeByMetadataName("Shop.SpikeTrains")!;

        Assert.Equal("The compact form, with spikes between the layers.", DocumentationOf(network).Element("summary")!.Value);
        Assert.NotNull(DocumentationOf(network).Element("remarks"));
    }

    [Theory]
    [InlineData("InputSize", "[batch, 784]")]
    [InlineData("OutputSize", "[batch, 10]")]
    [InlineData("Forward", "[batch, 784]")]
    [InlineData("Forward", "[batch, 10]")]
    [InlineData("Backward", "[batch, 10]")]
    [InlineData("Step", "[784]")]
    [InlineData("CreateWorkspace", "344,576 bytes per thread and 1,024 per sample")]
    [InlineData("CreateTrainingWorkspace", "1,026,176 bytes per thread and 21,120 per sample")]
    public void Documentation_has_the_networks_own_shapes(string member, string shape)
    {
        INamedTypeSymbol network = Whole(new Snapshot("Readme").Source).GetTypeByMetadataName("DigitClassifier")!;

        Assert.All(network.GetMembers(member), symbol => Assert.Contains(shape, DocumentationOf(symbol).Value, StringComparison.Ordinal));
        Assert.NotEmpty(network.GetMembers(member));
    }

    private static Compilation Whole(string source)
    {
        CSharpCompilation compilation = Compiler.CompileAsWritten(source);
        Generate.Driver().RunGeneratorsAndUpdateCompilation(compilation, out Compilation whole, out _);
        return whole;
    }

    private static XElement DocumentationOf(ISymbol symbol) => XElement.Parse(symbol.GetDocumentationCommentXml()!);

    private static IEnumerable<ISymbol> PublicMembers(Compilation compilation) => compilation
        .GetSymbolsWithName(_ => true, SymbolFilter.Type)
        .OfType<INamedTypeSymbol>()
        .SelectMany(type => type.GetMembers().Where(member => IsVisible(member) && IsGenerated(member)));

    private static bool IsVisible(ISymbol member)
    {
        bool isMember = member is not IMethodSymbol { AssociatedSymbol: not null } && !member.IsImplicitlyDeclared;
        for (ISymbol? symbol = member; isMember && symbol is not null and not INamespaceSymbol; symbol = symbol.ContainingSymbol)
        {
            isMember = symbol is INamedTypeSymbol { ContainingType: null } || symbol.DeclaredAccessibility == Accessibility.Public;
        }

        return isMember;
    }

    private static bool IsGenerated(ISymbol member) =>
        member.DeclaringSyntaxReferences.Any(place => place.SyntaxTree.FilePath.EndsWith(".g.cs", StringComparison.Ordinal));
}
