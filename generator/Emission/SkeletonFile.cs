using System.Collections.Generic;
using System.Linq;
using Edifice.Generator.Checking;
using Edifice.Generator.Model;
using Edifice.Generator.Writing;

namespace Edifice.Generator.Emission;

/// <summary>The API of a network whose declaration is wrong: bodies that throw, so that no other error hides the one that matters.</summary>
internal static class SkeletonFile
{
    private const string Throws =
        "    => throw new global::System.InvalidOperationException(\"The declaration of this network has errors: see its EDG diagnostics.\");";

    public static string Write(CheckedNetwork network)
    {
        string self = Identifiers.Escape(network.Spec.Type.Name);
        ClassShell shell = new(network.Spec, "Its declaration has errors: this is its face alone, and every member throws.")
        {
            Bases = $" : global::Edifice.ITrainableNetwork<{self}>, global::Edifice.IStreamingNetwork<{self}>",
        };
        return shell.Write(code =>
        {
            code.Line($"/// <summary>Features per sample, as far as they are known.</summary>\npublic const int InputSize = {SizeOf(network, 0)};");
            code.Line();
            code.Line($"/// <summary>Outputs per sample, as far as they are known.</summary>\npublic const int OutputSize = {SizeOf(network, network.Signals.Count - 1)};");
            code.Line();
            code.Line($"/// <summary>Numbers of one sample's input, as far as they are known.</summary>\npublic const int InputLength = {LengthOf(network, 0)};");
            code.Line();
            code.Line($"/// <summary>Numbers of one sample's output, as far as they are known.</summary>\npublic const int OutputLength = {LengthOf(network, network.Signals.Count - 1)};");
            code.Line();
            code.Line($"/// <summary>Time steps that a sample is simulated for.</summary>\npublic const int NumTimesteps = {Literals.Int(network.Spec.TimeSteps)};");
            foreach (string member in network.Spec.HasPrimaryConstructor ? Members(self) : [.. Constructors(self), .. Members(self)])
            {
                code.Line();
                code.Line("/// <summary>Throws: the declaration has errors.</summary>");
                code.Line(member);
                code.Line(Throws);
            }

            if (network.Spec.Weights is not null)
            {
                code.Line();
                WeightsFile.WriteSkeleton(code, self);
            }

            code.Line();
            WriteLayerViews(code, network);
            code.Line();
            DatasheetCosts.Unknown.Write(code, "Not known: the declaration has errors.");
        });
    }

    private static string SizeOf(CheckedNetwork network, int index) => Literals.Int(KnownSize(network, index));

    private static string LengthOf(CheckedNetwork network, int index)
    {
        bool isPerStep = index >= 0 && index < network.Signals.Count && network.Signals[index].IsPerStep;
        long length = (long)KnownSize(network, index) * (isPerStep ? System.Math.Max(1, network.Spec.TimeSteps) : 1);
        return Literals.Int((int)System.Math.Min(int.MaxValue, length));
    }

    private static int KnownSize(CheckedNetwork network, int index)
        => index < 0 || index >= network.Signals.Count ? 1 : System.Math.Max(1, network.Signals[index].Size);

    private static IEnumerable<string> Constructors(string self) =>
        [$"public {self}(long seed)", $"public {self}(global::Edifice.ParameterBlock<{self}> parameters)"];

    private static IEnumerable<string> Members(string self)
    {
        const string Batch = "(\n    int batchSize, global::Edifice.LaneWidth lanes = global::Edifice.LaneWidth.Automatic)";
        const string Team = "(\n    int batchSize, global::Edifice.WorkerTeam team, global::Edifice.LaneWidth lanes = global::Edifice.LaneWidth.Automatic)";
        const string Forward = "public void Forward(\n    global::System.ReadOnlySpan<float> input, global::System.Span<float> output, ";
        const string Backward = "public void Backward(\n    global::System.ReadOnlySpan<float> outputGradients,";
        string ending = $"\n    global::Edifice.GradientBlock<{self}> gradients, global::Edifice.TrainingWorkspace<{self}> training)";
        return
        [
            "public static global::Edifice.NetworkInfo Info",
            $"public global::Edifice.ParameterBlock<{self}> Parameters",
            "public LayerViews Layers",
            $"public static LayerViews LayersOf(global::Edifice.GradientBlock<{self}> gradients)",
            $"public static {self} Create(long seed)",
            $"public static global::Edifice.Workspace<{self}> CreateWorkspace{Batch}",
            $"public static global::Edifice.Workspace<{self}> CreateWorkspace{Team}",
            $"public static global::Edifice.TrainingWorkspace<{self}> CreateTrainingWorkspace{Batch}",
            $"public static global::Edifice.TrainingWorkspace<{self}> CreateTrainingWorkspace{Team}",
            $"public static global::Edifice.Recording<{self}> CreateRecording{Batch}",
            $"public static global::Edifice.GradientBlock<{self}> CreateGradients()",
            $"{Forward}global::Edifice.Workspace<{self}> workspace)",
            $"{Forward}global::Edifice.TrainingWorkspace<{self}> training)",
            $"{Forward}global::Edifice.Recording<{self}> recording)",
            Backward + ending,
            $"{Backward} global::System.Span<float> inputGradients,{ending}",
            $"public static global::Edifice.SpikeStream<{self}> CreateStream(\n    global::Edifice.LaneWidth lanes = global::Edifice.LaneWidth.Automatic)",
            $"public void Step(\n    global::System.ReadOnlySpan<float> input, global::System.Span<float> output, global::Edifice.SpikeStream<{self}> stream)",
            $"public void StepEvents(\n    global::System.ReadOnlySpan<int> events, global::System.Span<float> output, global::Edifice.SpikeStream<{self}> stream)",
            $"public static global::Edifice.AgentStreams<{self}> CreateAgents(\n    int count, global::Edifice.LaneWidth lanes = global::Edifice.LaneWidth.Automatic)",
            $"public static global::Edifice.AgentStreams<{self}> CreateAgents(\n    int count, global::Edifice.WorkerTeam team, global::Edifice.LaneWidth lanes = global::Edifice.LaneWidth.Automatic)",
            $"public void Step(\n    global::System.ReadOnlySpan<float> inputs, global::System.Span<float> outputs, global::Edifice.AgentStreams<{self}> agents)",
        ];
    }

    private static void WriteLayerViews(CodeWriter code, CheckedNetwork network)
    {
        code.Line("/// <summary>The stages as far as they are known.</summary>");
        using (code.Block("public readonly ref struct LayerViews"))
        {
            IEnumerable<string> names = network.Stages
                .Where(stage => stage is not null)
                .Select(stage => Identifiers.PascalCase(stage!))
                .Where(StageNames.IsMember)
                .Distinct();
            foreach (string name in names)
            {
                code.Line();
                code.Line("/// <summary>Throws: the declaration has errors.</summary>");
                code.Line($"public global::Edifice.StageView {Identifiers.Escape(name)}");
                code.Line(Throws);
            }
        }
    }
}
