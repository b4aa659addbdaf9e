using System.Collections.Immutable;
using Edifice.Generator.Diagnostics;
using Edifice.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Edifice.Generator.Analysis.Use;

/// <summary>The samples that a workspace or a recording was made for.</summary>
internal static class Capacity
{
    public const string Workspace = "Edifice.Workspace`1";
    public const string TrainingWorkspace = "Edifice.TrainingWorkspace`1";
    public const string Recording = "Edifice.Recording`1";
    public const string BatchSize = "batchSize";

    /// <summary>Whether this is memory for a batch.</summary>
    public static bool IsOf(ITypeSymbol? type) => type.Is(Workspace) || type.Is(TrainingWorkspace) || type.Is(Recording);

    /// <summary>Requires a batch to fit into the memory that a parameter is given.</summary>
    public static void Require(UseCall call, NetworkShape network, string memory, Batch batch)
    {
        if (batch is { Span: { } span, Samples: { } samples } && Of(call, call.Argument(memory)) is > 0 and var most && samples > most)
        {
            call.Report(
                UseDiagnostics.OverCapacity, span.Place, span.Words, batch.Holds(network), Words.Inside(call.WordsOf(memory)),
                Words.Number(most), Words.Number(samples));
        }
    }

    private static long? Of(UseCall call, IOperation? memory) => memory switch
    {
        ILocalReferenceOperation or IFieldReferenceOperation => Of(call, call.Reader.Resolve(memory)),
        IInvocationOperation made when made.TargetMethod.Name is "CreateWorkspace" or "CreateTrainingWorkspace" or "CreateRecording"
            && UseCall.NetworkOf(made.TargetMethod, call.Shapes, call.Reader) is not null => Read(call, made.Arguments),
        IObjectCreationOperation made when IsOf(made.Type) => Read(call, made.Arguments),
        _ => null,
    };

    private static long? Read(UseCall call, ImmutableArray<IArgumentOperation> arguments) =>
        call.Reader.Number(ValueReader.Argument(arguments, BatchSize));
}
