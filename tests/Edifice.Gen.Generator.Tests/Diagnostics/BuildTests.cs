using Edifice.Generator.Diagnostics;
using Edifice.Generator.Tests.Harness;
using Edifice.Generator.Tests.Survival;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Edifice.Generator.Tests.Diagnostics;

/// <summary>In a build the analyzers see generated files as well, while one types they do not: they say the same.</summary>
public class BuildTests
{
    [Fact]
    public void Examples_of_all_pages_get_the_same_diagnostics_in_a_build()
    {
        foreach (string example in Corpus.Pages)
        {
            CSharpCompilation declared = Compiler.CompileAsWritten(example);
            Generate.Driver().RunGeneratorsAndUpdateCompilation(declared, out Compilation whole, out _);

            Assert.Equal(Analyze.Compilation(declared), Analyze.Compilation((CSharpCompilation)whole));
        }

        Assert.True(Corpus.Pages.Count >= DiagnosticCatalog.All.Length, "Most pages have two examples.");
    }
}
