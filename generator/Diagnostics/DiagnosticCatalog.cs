using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Edifice.Generator.Diagnostics;

/// <summary>All diagnostics, by their ids.</summary>
internal static class DiagnosticCatalog
{
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        DeclarationDiagnostics.NotPartial,
        DeclarationDiagnostics.Generic,
        DeclarationDiagnostics.NotAnOrdinaryClass,
        DeclarationDiagnostics.AbstractClass,
        DeclarationDiagnostics.FileLocal,
        DeclarationDiagnostics.NoForm,
        DeclarationDiagnostics.BothForms,
        DeclarationDiagnostics.LayersOnTwoParts,
        DeclarationDiagnostics.NoInput,
        DeclarationDiagnostics.InputNotFirst,
        DeclarationDiagnostics.DuplicateStageName,
        DeclarationDiagnostics.StageNameIsNoMember,
        DeclarationDiagnostics.TwoStageNames,
        DeclarationDiagnostics.UnknownLayer,
        DeclarationDiagnostics.NameIsGeneratedMember,
        DeclarationDiagnostics.WindowOfPartialGroups,
        DeclarationDiagnostics.WindowWithoutEffect,
        DeclarationDiagnostics.StrayConstructor,
        DeclarationDiagnostics.MemberCollides,
        DeclarationDiagnostics.RequiredMember,
        DeclarationDiagnostics.UnmakeableBase,
        DeclarationDiagnostics.LayersWithoutNetwork,
        DeclarationDiagnostics.SecondInput,
        ShapeDiagnostics.InputMismatch,
        ShapeDiagnostics.SizeNotPositive,
        ShapeDiagnostics.DecodeOnStatic,
        ShapeDiagnostics.NoLayerBehindInput,
        ShapeDiagnostics.TimeStepsNotPositive,
        ShapeDiagnostics.TooLarge,
        ShapeDiagnostics.DecoderOfMembranes,
        ShapeDiagnostics.DecoderOfSpikes,
        ShapeDiagnostics.ConstantSpikes,
        NeuronDiagnostics.NumberOutOfRange,
        NeuronDiagnostics.TwoNumbersForOneConstant,
        NeuronDiagnostics.BrokenNeuron,
        NeuronDiagnostics.ConstantWithoutValue,
        NeuronDiagnostics.UndefinedChoice,
        NeuronDiagnostics.NumberWithoutEffect,
        NeuronDiagnostics.ChoiceWithoutEffect,
        NeuronDiagnostics.ChoiceWithoutNumber,
        NeuronDiagnostics.PointlessOverride,
        NeuronDiagnostics.NetworkSettingWithoutEffect,
        NeuronDiagnostics.WrongStep,
        NeuronDiagnostics.WrongAdjoint,
        NeuronDiagnostics.UnknownTransform,
        NeuronDiagnostics.WrongImplementation,
        TargetDiagnostics.RuntimeMismatch,
        TargetDiagnostics.LanguageTooOld,
        TargetDiagnostics.WorkspaceOverBudget,
        TargetDiagnostics.TapeOverBudget,
        UseDiagnostics.InputLength,
        UseDiagnostics.OutputLength,
        UseDiagnostics.LabelCount,
        UseDiagnostics.OtherBatch,
        UseDiagnostics.OverCapacity,
        UseDiagnostics.RowLength,
        UseDiagnostics.BatchSizeNotPositive,
        UseDiagnostics.LabelIsNoClass,
        UseDiagnostics.LossLength,
        UseDiagnostics.WeightsLength,
        UseDiagnostics.LossOfSteps,
        UseDiagnostics.NoStream,
    ];

    public static DiagnosticDescriptor Find(string id) => All.First(descriptor => descriptor.Id == id);
}
