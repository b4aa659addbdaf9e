using System.Collections.Concurrent;
using System.Linq;
using System.Threading;
using Edifice.Generator.Checking;
using Edifice.Generator.Layers;
using Edifice.Generator.Lowering;
using Edifice.Generator.Model;
using Edifice.Generator.Parsing;
using Edifice.Generator.Symbols;
using Microsoft.CodeAnalysis;

namespace Edifice.Generator.Analysis.Use;

/// <summary>The shapes of one compilation's networks, each read once from its declaration: in an editor, generated code may lag behind.</summary>
internal sealed class NetworkShapes
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, NetworkShape?> _known = new(SymbolEqualityComparer.Default);

    /// <summary>The shape of a network; null for a type that is none, has errors, or is not generated anew yet.</summary>
    public NetworkShape? Of(ITypeSymbol? type, CancellationToken cancel) =>
        type is INamedTypeSymbol network ? _known.GetOrAdd(network, found => Read(found, cancel)) : null;

    private static NetworkShape? Read(INamedTypeSymbol network, CancellationToken cancel)
    {
        if (network.FindAttribute(WellKnownNames.SpikingNetworkAttribute) is null)
        {
            return null;
        }

        NetworkShape? generated = Generated(network);
        if (network.DeclaringSyntaxReferences.IsEmpty)
        {
            return generated;
        }

        // Where an older declaration was generated, lengths written with its constants are of that one.
        NetworkShape? declared = Declared(network, cancel);
        return declared is null || generated is null || declared.Fits(generated) ? declared : null;
    }

    private static NetworkShape? Declared(INamedTypeSymbol network, CancellationToken cancel)
    {
        if (CompilerErrors.Touch(network) || NetworkParser.Parse(network, cancel) is not { } spec)
        {
            return null;
        }

        CheckedNetwork found = NetworkChecker.Check(spec, cancel);
        if (found.IsBroken)
        {
            return null;
        }

        NetworkPlan plan = NetworkLowering.Lower(found, cancel);
        return new NetworkShape(
            network.Name, plan.Input.Size, plan.Output.Size, Length(plan.Input, spec), Length(plan.Output, spec), spec.TimeSteps)
        {
            EndsWithDecoder = LayerCatalog.KindOf(spec.Layers[spec.Layers.Count - 1]).Role == LayerRole.Decoder,
            NoStream = MissingStream.Of(plan),
            Tensors = [.. plan.Tensors],
        };
    }

    private static int Length(SignalPlan signal, NetworkSpec spec) => signal.IsPerStep ? spec.TimeSteps * signal.Size : signal.Size;

    private static NetworkShape? Generated(INamedTypeSymbol network) =>
        Constant(network, "InputSize") is { } inputSize
        && Constant(network, "OutputSize") is { } outputSize
        && Constant(network, "InputLength") is { } inputLength
        && Constant(network, "OutputLength") is { } outputLength
        && Constant(network, "NumTimesteps") is { } timeSteps
            ? new NetworkShape(network.Name, inputSize, outputSize, inputLength, outputLength, timeSteps)
            : null;

    private static int? Constant(INamedTypeSymbol network, string name) =>
        network.GetMembers(name).OfType<IFieldSymbol>().FirstOrDefault() is { HasConstantValue: true, ConstantValue: int value and > 0 } ? value : null;
}
