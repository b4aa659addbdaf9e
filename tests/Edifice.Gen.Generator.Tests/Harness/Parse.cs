using System.Threading;
using Edifice.Generator.Checking;
using Edifice.Generator.Model;
using Edifice.Generator.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Edifice.Generator.Tests.Harness;

/// <summary>Runs the parser on one class of a source.</summary>
internal static class Parse
{
    public static NetworkSpec Source(string source, string type = "Net") => Compilation(Compiler.Compile(source), type);

    public static CheckedNetwork Checked(string source, string type = "Net") => NetworkChecker.Check(Source(source, type));

    public static NetworkSpec Compilation(CSharpCompilation compilation, string type = "Net")
    {
        INamedTypeSymbol symbol = compilation.GetTypeByMetadataName(type)!;
        return NetworkParser.Parse(symbol, CancellationToken.None)!;
    }
}
