using System.Collections.Generic;
using System.Linq;
using Edifice.Generator.Tests.Harness;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Edifice.Generator.Tests.Snapshots;

public class SnapshotTests
{
    public static TheoryData<string> Names => [.. Snapshot.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Files_are_those_that_were_accepted(string name)
    {
        Snapshot snapshot = new(name);
        IReadOnlyDictionary<string, string> files = Generate.Files(Compile(snapshot));
        if (Snapshot.IsAccepting)
        {
            snapshot.Accept(files);
            return;
        }

        Assert.Equal(snapshot.Files.Keys.Order(), files.Keys.Order());
        Assert.All(files, file => Assert.Equal(snapshot.Files[file.Key], file.Value));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Files_compile_without_a_warning(string name) => Assert.Empty(Generate.Compiled(Compile(new Snapshot(name))).Problems);

    [Fact]
    public void Faults_of_documentation_are_warnings() => Assert.Equal(
        ["CS1570", "CS1591"],
        Generate.Compiled(Compiler.Compile("/// <summary>Unclosed.\npublic class Faulty;", "public class Silent;")).Problems.Select(problem => problem.Id).Order());

    private static CSharpCompilation Compile(Snapshot snapshot) => Compiler.CompileAsWritten(snapshot.Source);
}
