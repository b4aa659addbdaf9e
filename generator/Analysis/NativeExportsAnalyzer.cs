using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Edifice.Generator.Checking;
using Edifice.Generator.Diagnostics;
using Edifice.Generator.Emission;
using Edifice.Generator.Emission.Native;
using Edifice.Generator.Parsing;
using Edifice.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Edifice.Generator.Analysis;

/// <summary>Reports names that functions for C can not have.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NativeExportsAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [NativeDiagnostics.NoIdentifier, NativeDiagnostics.HasMeaning, NativeDiagnostics.Twins, NativeDiagnostics.NoNetwork];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            ConcurrentBag<Exporting> exporting = [];
            start.RegisterSymbolAction(symbol => Analyze(symbol, exporting), SymbolKind.NamedType);
            start.RegisterCompilationEndAction(end => ReportTwins(end, exporting));
        });
    }

    private static void Analyze(SymbolAnalysisContext context, ConcurrentBag<Exporting> exporting)
    {
        INamedTypeSymbol type = (INamedTypeSymbol)context.Symbol;
        CancellationToken cancel = context.CancellationToken;
        if (NetworkParser.NativePrefixOf(type) is not { } prefix || CompilerErrors.Touch(type))
        {
            return;
        }

        AttributeData attribute = type.FindAttribute(WellKnownNames.NativeExportsAttribute)!;
        if (attribute.ApplicationSyntaxReference?.GetSyntax(cancel) is not AttributeSyntax syntax)
        {
            return;
        }

        Location place = (AttributeArguments.Find(attribute, syntax, "prefix") ?? (SyntaxNode)syntax).GetLocation();
        if (NetworkParser.Parse(type, cancel) is not { } spec)
        {
            context.ReportDiagnostic(Diagnostic.Create(NativeDiagnostics.NoNetwork, syntax.GetLocation(), type.Name));
        }
        else if (NativePrefix.FaultOf(prefix) is { } fault)
        {
            context.ReportDiagnostic(Diagnostic.Create(NativeDiagnostics.NoIdentifier, place, type.Name, prefix, fault));
        }
        else if (NativePrefix.MeaningOf(prefix) is { } meaning)
        {
            context.ReportDiagnostic(Diagnostic.Create(NativeDiagnostics.HasMeaning, place, type.Name, prefix, meaning));
        }
        else if (NetworkOutcome.Of(spec, cancel).Plan is { } plan)
        {
            exporting.Add(new Exporting(spec.HintName, type.Name, prefix, place, [.. NativeFunctions.NamesOf(plan, prefix)]));
        }
    }

    // The later one by its full name is to give way: the order of files changes nothing.
    private static void ReportTwins(CompilationAnalysisContext context, ConcurrentBag<Exporting> exporting)
    {
        Dictionary<string, Exporting> owners = [];
        foreach (Exporting network in exporting.OrderBy(network => network.Path, System.StringComparer.Ordinal))
        {
            if (network.Names.FirstOrDefault(owners.ContainsKey) is { } name)
            {
                Exporting other = owners[name];
                string shown = network.Prefix + name.Substring(network.Prefix.Length);
                context.ReportDiagnostic(Diagnostic.Create(NativeDiagnostics.Twins, network.Place, network.Name, other.Name, shown, other.Prefix));
                continue;
            }

            foreach (string own in network.Names)
            {
                owners[own] = network;
            }
        }
    }

    private sealed record Exporting(string Path, string Name, string Prefix, Location Place, ImmutableArray<string> Names);
}
