using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Edifice.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Edifice.Generator.Analysis.Use;

/// <summary>Holds the constants in calls against the networks that they are for: what fails whenever it runs is said while it is typed.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UseAnalyzer : DiagnosticAnalyzer
{
    // By the name alone, most calls of a program are passed over.
    private static readonly Dictionary<string, Action<UseCall>> s_methods = new()
    {
        ["Forward"] = PassRules.CheckForward,
        ["Backward"] = PassRules.CheckBackward,
        ["Step"] = StreamRules.CheckStep,
        ["Decode"] = StreamRules.CheckDecode,
        ["CreateWorkspace"] = BatchSizeRules.CheckFactory,
        ["CreateTrainingWorkspace"] = BatchSizeRules.CheckFactory,
        ["CreateRecording"] = BatchSizeRules.CheckFactory,
        ["CrossEntropy"] = LossRules.CheckLabelled,
        ["CrossEntropyOfFirstSpikes"] = LossRules.CheckLabelled,
        ["CrossEntropyOfSpikeCounts"] = LossRules.CheckLabelled,
        ["CrossEntropyPerStep"] = LossRules.CheckLabelled,
        ["MeanSquaredErrorOfCounts"] = LossRules.CheckLabelled,
        ["MeanSquaredErrorOfFirstSpikes"] = LossRules.CheckLabelled,
        ["MeanSquaredErrorOfSpikeCounts"] = LossRules.CheckLabelled,
        ["MeanSquaredErrorPerStep"] = LossRules.CheckLabelled,
        ["MeanSquaredError"] = LossRules.CheckTargets,
        ["Fit"] = DataRules.CheckTrainer,
        ["Evaluate"] = DataRules.CheckTrainer,
        ["Inspect"] = DataRules.CheckInspection,
        ["CopyFrom"] = WeightRules.Check,
        ["CopyTo"] = WeightRules.Check,
    };

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [.. DiagnosticCatalog.All.Where(descriptor => descriptor.Category == DiagnosticAreas.Use)];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (start.Compilation.GetTypeByMetadataName(WellKnownNames.SpikingNetworkAttribute) is not null)
            {
                NetworkShapes shapes = new();
                start.RegisterOperationAction(operation => AnalyzeCall(operation, shapes), OperationKind.Invocation);
                start.RegisterOperationAction(operation => AnalyzeConstruction(operation, shapes), OperationKind.ObjectCreation);
                start.RegisterOperationAction(operation => StreamAbsence.Check(operation, shapes), OperationKind.Invalid);
            }
        });
    }

    private static void AnalyzeCall(OperationAnalysisContext context, NetworkShapes shapes)
    {
        IInvocationOperation call = (IInvocationOperation)context.Operation;
        if (s_methods.TryGetValue(call.TargetMethod.Name, out Action<UseCall>? check) && call.TargetMethod.ContainingType is not null)
        {
            check(new UseCall(context, call.TargetMethod, call.Arguments, shapes));
        }
    }

    private static void AnalyzeConstruction(OperationAnalysisContext context, NetworkShapes shapes)
    {
        IObjectCreationOperation construction = (IObjectCreationOperation)context.Operation;
        if (construction.Constructor is { ContainingType.TypeArguments.Length: 1 } constructor)
        {
            BatchSizeRules.CheckConstructor(new UseCall(context, constructor, construction.Arguments, shapes));
        }
    }
}
