using System.Linq;
using Edifice.Generator.Model;
using Edifice.Generator.Writing;

namespace Edifice.Generator.Emission;

/// <summary>The network's face: constructors, factories, and the logical view of its parameters.</summary>
internal static class ApiFile
{
    public static string Write(NetworkPlan plan)
    {
        string self = Identifiers.Escape(plan.Spec.Type.Name);
        return ClassShell.Write(plan.Spec, $" : global::Edifice.ITrainableNetwork<{self}>", [], code =>
        {
            WriteConstants(code, plan);
            code.Line();
            WriteConstruction(code, self);
            code.Line();
            WriteFactories(code, self);
            code.Line();
            WriteLayerViews(code, plan, self);
        });
    }

    private static void WriteConstants(CodeWriter code, NetworkPlan plan)
    {
        WriteSize(code, "Features", "InputSize", plan.Input);
        WriteSize(code, "Outputs", "OutputSize", plan.Output);
        WriteLength(code, "input", "InputLength", plan.Input, plan.Spec.TimeSteps);
        WriteLength(code, "output", "OutputLength", plan.Output, plan.Spec.TimeSteps);
        code.Line("/// <summary>Time steps that a sample is simulated for.</summary>");
        code.Line($"public const int NumTimesteps = {plan.Spec.TimeSteps};");
    }

    private static void WriteSize(CodeWriter code, string what, string name, SignalPlan signal)
    {
        code.Line($"/// <summary>{what} per sample{(signal.IsPerStep ? " and time step" : "")}.</summary>");
        code.Line($"public const int {name} = {signal.Size};");
        code.Line();
    }

    private static void WriteLength(CodeWriter code, string what, string name, SignalPlan signal, int timeSteps)
    {
        code.Line($"/// <summary>Numbers of one sample's {what}: {(signal.IsPerStep ? "[time, features]" : "[features]")}.</summary>");
        code.Line($"public const int {name} = {(signal.IsPerStep ? timeSteps * signal.Size : signal.Size)};");
        code.Line();
    }

    private static void WriteConstruction(CodeWriter code, string self)
    {
        code.Line("/// <summary>Makes a network with parameters drawn as PyTorch's Linear draws them; the same seed gives the same parameters.</summary>");
        using (code.Block($"public {self}(long seed)"))
        {
            code.Line($"Parameters = new global::Edifice.ParameterBlock<{self}>();");
            code.Line("Parameters.Initialize(seed);");
        }

        code.Line();
        code.Line("/// <summary>Makes a network over parameters that there are already; they are used, not copied.</summary>");
        using (code.Block($"public {self}(global::Edifice.ParameterBlock<{self}> parameters)"))
        {
            code.Line("global::System.ArgumentNullException.ThrowIfNull(parameters);");
            code.Line("Parameters = parameters;");
        }

        code.Line();
        code.Line("/// <inheritdoc/>");
        code.Line($"public global::Edifice.ParameterBlock<{self}> Parameters {{ get; }}");
        code.Line();
        code.Line("/// <summary>The parameters, stage by stage, as logical [out, in] matrices.</summary>");
        code.Line("public LayerViews Layers => new(Parameters.Storage);");
        code.Line();
        code.Line("/// <summary>The gradients by the parameters, stage by stage, as logical [out, in] matrices.</summary>");
        using (code.Block($"public static LayerViews LayersOf(global::Edifice.GradientBlock<{self}> gradients)"))
        {
            code.Line("global::System.ArgumentNullException.ThrowIfNull(gradients);");
            code.Line("return new(gradients.Storage);");
        }
    }

    private static void WriteFactories(CodeWriter code, string self)
    {
        const string Lanes = "global::Edifice.LaneWidth lanes = global::Edifice.LaneWidth.Automatic";
        const string Batch = $"\n    int batchSize, {Lanes}";
        const string Team = $"\n    int batchSize, global::Edifice.WorkerTeam team,\n    {Lanes}";
        WriteFactory(code, self, "Create(long seed)", "new(seed)");
        WriteFactory(code, $"global::Edifice.Workspace<{self}>", $"CreateWorkspace({Batch})", "new(batchSize, lanes)");
        WriteFactory(code, $"global::Edifice.Workspace<{self}>", $"CreateWorkspace({Team})", "new(batchSize, team, lanes)");
        WriteFactory(code, $"global::Edifice.TrainingWorkspace<{self}>", $"CreateTrainingWorkspace({Batch})", "new(batchSize, lanes)");
        WriteFactory(code, $"global::Edifice.TrainingWorkspace<{self}>", $"CreateTrainingWorkspace({Team})", "new(batchSize, team, lanes)");
        WriteFactory(code, $"global::Edifice.Recording<{self}>", $"CreateRecording({Batch})", "new(batchSize, lanes)");
        code.Line("/// <inheritdoc/>");
        code.Line($"public static global::Edifice.GradientBlock<{self}> CreateGradients() => new();");
    }

    private static void WriteFactory(CodeWriter code, string type, string signature, string body)
    {
        code.Line("/// <inheritdoc/>");
        code.Line($"public static {type} {signature} => {body};");
        code.Line();
    }

    private static void WriteLayerViews(CodeWriter code, NetworkPlan plan, string self)
    {
        code.Line($"/// <summary>The stages of <see cref=\"{self}\"/> that have weights.</summary>");
        using (code.Block("public readonly ref struct LayerViews"))
        {
            code.Line("private readonly global::System.Span<float> storage;");
            code.Line();
            code.Line("internal LayerViews(global::System.Span<float> storage) => this.storage = storage;");
            foreach (TensorPlan weights in plan.Tensors.Where(tensor => tensor.IsMatrix))
            {
                string stage = weights.Stage;
                TensorPlan? bias = plan.Tensors.FirstOrDefault(tensor => tensor.Name == stage + ".bias");
                string end = bias is null ? ")" : $", {bias.SliceOf("storage")})";
                code.Line();
                code.Line($"/// <summary>{stage}: [{weights.Outputs}, {weights.Inputs}]{(bias is null ? "" : $" and a bias [{bias.Outputs}]")}.</summary>");
                code.Line($"public global::Edifice.StageView {Identifiers.PascalCase(stage)} => new(");
                code.Line($"    {Literals.String(stage)}, {weights.SliceOf("storage")},");
                code.Line($"    {weights.Layout}{end};");
            }
        }
    }
}
