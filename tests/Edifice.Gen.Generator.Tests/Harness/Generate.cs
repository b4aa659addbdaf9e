using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Edifice.Generator.Tests.Harness;

/// <summary>Runs the generator.</summary>
internal static class Generate
{
    /// <summary>A driver that remembers which steps ran.</summary>
    public static GeneratorDriver Driver(params ImmutableArray<AdditionalText> files) => CSharpGeneratorDriver.Create(
        [new NetworkGenerator().AsSourceGenerator()],
        additionalTexts: files,
        parseOptions: Compiler.Parsing,
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>The files alone.</summary>
    public static IReadOnlyDictionary<string, string> Files(Compilation compilation, params ImmutableArray<AdditionalText> files) =>
        FilesOf(Driver(files).RunGenerators(compilation).GetRunResult().Results.Single());

    /// <summary>The files, compiled together with the declarations.</summary>
    public static Generated Compiled(Compilation compilation, params ImmutableArray<AdditionalText> files) => Compiled(Driver(files), compilation);

    /// <summary>The files, compiled together with the declarations as another version of the language.</summary>
    public static Generated CompiledAs(LanguageVersion version, Compilation compilation) =>
        Compiled(Driver().WithUpdatedParseOptions(Compiler.Parsing.WithLanguageVersion(version)), compilation);

    private static Generated Compiled(GeneratorDriver start, Compilation compilation)
    {
        GeneratorDriver driver = start.RunGeneratorsAndUpdateCompilation(
            compilation, out Compilation whole, out ImmutableArray<Diagnostic> problems);
        return new Generated(
            FilesOf(driver.GetRunResult().Results.Single()),
            [.. problems.Concat(whole.GetDiagnostics()).Where(problem => problem.Severity >= DiagnosticSeverity.Warning)]);
    }

    /// <summary>The declarations together with the files.</summary>
    public static Compilation Whole(Compilation compilation, params ImmutableArray<AdditionalText> files)
    {
        Driver(files).RunGeneratorsAndUpdateCompilation(compilation, out Compilation whole, out _);
        return whole;
    }

    private static SortedDictionary<string, string> FilesOf(GeneratorRunResult result)
    {
        SortedDictionary<string, string> files = new(StringComparer.Ordinal);
        foreach (GeneratedSourceResult file in result.GeneratedSources)
        {
            files.Add(file.HintName, file.SourceText.ToString());
        }

        return files;
    }
}
