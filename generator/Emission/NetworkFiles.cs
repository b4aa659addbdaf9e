using System.Text;
using Edifice.Generator.Checking;
using Edifice.Generator.Emission.Native;
using Edifice.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Edifice.Generator.Emission;

/// <summary>The files of one network: its passes, or for a broken declaration the API with throwing bodies.</summary>
internal static class NetworkFiles
{
    private const string Forward = ".Forward";
    private const string Backward = ".Backward";
    private const string Streaming = ".Streaming";
    private const string Agents = ".Agents";
    private const string Datasheet = ".Datasheet";
    private const string Weights = ".Weights";
    private const string NativeExports = ".NativeExports";

    /// <summary>What stands between a network's name and the end of a file's name.</summary>
    public static string[] Passes { get; } = [Forward, Backward, Streaming, Agents, Datasheet, Weights, NativeExports];

    public static void AddAll(SourceProductionContext output, NetworkOutcome outcome, string name)
    {
        if (outcome.Plan is null)
        {
            if (outcome.Checked.Spec.IsExtendable)
            {
                Add(output, name, "", SkeletonFile.Write(outcome.Checked));
            }

            return;
        }

        NetworkPlan plan = outcome.Plan;
        Add(output, name, "", ApiFile.Write(plan));
        Add(output, name, Forward, ForwardFile.Write(plan));
        Add(output, name, Backward, BackwardFile.Write(plan));
        if (plan.Stream is { } stream)
        {
            Add(output, name, Streaming, StreamingFile.Write(plan, stream));
            Add(output, name, Agents, AgentsFile.Write(plan, plan.Agents!));
        }

        Add(output, name, Datasheet, DatasheetFile.Write(plan));
        if (plan.Spec.NativePrefix is { } prefix && NativePrefix.FaultOf(prefix) is null)
        {
            Add(output, name, NativeExports, NativeExportsFile.Write(plan, prefix));
        }
    }

    /// <summary>Adds the part that has the parameters of the program.</summary>
    public static void AddWeights(SourceProductionContext output, NetworkPlan plan, EquatableArray<WeightsManifest> manifests, string name)
        => Add(output, name, Weights, WeightsFile.Write(plan, plan.Spec.Weights!, manifests, output.CancellationToken));

    private static void Add(SourceProductionContext output, string name, string pass, string text)
        => output.AddSource($"{name}{pass}.g.cs", SourceText.From(text, Encoding.UTF8));
}
