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
        ClassShell shell = new(plan.Spec, "This file: constants, constructors, factories, views of the parameters, and the memory map of its passes.")
        {
            Bases = $" : global::Edifice.ITrainableNetwork<{self}>",
            Table = MemoryMap.Of(plan),
        };
        return shell.Write(code =>
        {
            WriteConstants(code, plan);
            code.Line();
            WriteConstruction(code, plan, self);
            code.Line();
            NetworkFactories.Write(code, plan, self);
            code.Line();
            WriteLayerViews(code, plan, self);
        });
    }

    private static void WriteConstants(CodeWriter code, NetworkPlan plan)
    {
        NetworkWords words = new(plan);
        WriteConstant(code, $"Features per sample{PerStep(plan.Input)}; the input is {words.InputShape}.", "InputSize", plan.Input.Size);
        WriteConstant(code, $"Outputs per sample{PerStep(plan.Output)}; the output is {words.OutputShape}.", "OutputSize", plan.Output.Size);
        WriteConstant(code, $"Numbers of one sample's input, {words.SampleInput}.", "InputLength", LengthOf(plan.Input, plan));
        WriteConstant(code, $"Numbers of one sample's output, {words.SampleOutput}.", "OutputLength", LengthOf(plan.Output, plan));
        WriteConstant(code, "Time steps T that a sample is simulated for.", "NumTimesteps", plan.Spec.TimeSteps);
    }

    private static void WriteConstant(CodeWriter code, string summary, string name, int value)
    {
        new DocComment(summary).Write(code);
        code.Line($"public const int {name} = {Literals.Int(value)};");
        code.Line();
    }

    private static void WriteConstruction(CodeWriter code, NetworkPlan plan, string self)
    {
        NetworkWords words = new(plan);
        new DocComment($"Makes a network with {words.Parameters} parameters, weights and biases drawn as PyTorch's Linear draws them.")
            .Param("seed", "The same seed gives the same parameters on every machine.")
            .Write(code);
        using (code.Block($"public {self}(long seed)"))
        {
            code.Line($"Parameters = new global::Edifice.ParameterBlock<{self}>();");
            code.Line("Parameters.Initialize(seed);");
        }

        code.Line();
        new DocComment("Makes a network over parameters that there are already.")
            .Param("parameters", "Used, not copied: networks over one block share it.")
            .Throws("ArgumentNullException", "<paramref name=\"parameters\"/> is null.")
            .Write(code);
        using (code.Block($"public {self}(global::Edifice.ParameterBlock<{self}> parameters)"))
        {
            code.Line("global::System.ArgumentNullException.ThrowIfNull(parameters);");
            code.Line("Parameters = parameters;");
        }

        code.Line();
        new DocComment($"The {words.Parameters} parameters in one block of {NetworkWords.Number(4L * plan.ParameterLength)} bytes, padding included.").Write(code);
        code.Line($"public global::Edifice.ParameterBlock<{self}> Parameters {{ get; }}");
        code.Line();
        new DocComment("The parameters, stage by stage, as logical [out, in] matrices: views, what is written to them is written to <see cref=\"Parameters\"/>.").Write(code);
        code.Line("public LayerViews Layers => new(Parameters.Storage);");
        code.Line();
        new DocComment("The gradients by the parameters, stage by stage, as logical [out, in] matrices: views, not copies.")
            .Param("gradients", "What Backward added to.")
            .Throws("ArgumentNullException", "<paramref name=\"gradients\"/> is null.")
            .Write(code);
        using (code.Block($"public static LayerViews LayersOf(global::Edifice.GradientBlock<{self}> gradients)"))
        {
            code.Line("global::System.ArgumentNullException.ThrowIfNull(gradients);");
            code.Line("return new(gradients.Storage);");
        }
    }

    private static void WriteLayerViews(CodeWriter code, NetworkPlan plan, string self)
    {
        new DocComment($"The stages of <see cref=\"{self}\"/> that have weights.").Write(code);
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
                new DocComment(FormattableText.Of($"Stage {stage}: weights [{weights.Outputs}, {weights.Inputs}], {(bias is null ? "no bias" : FormattableText.Of($"bias [{bias.Outputs}]"))}.")).Write(code);
                code.Line($"public global::Edifice.StageView {Identifiers.PascalCase(stage)} => new(");
                code.Line($"    {Literals.String(stage)}, {weights.SliceOf("storage")},");
                code.Line($"    {weights.Layout}{end};");
            }
        }
    }

    private static string PerStep(SignalPlan signal) => signal.IsPerStep ? " and time step" : "";

    private static int LengthOf(SignalPlan signal, NetworkPlan plan) => signal.IsPerStep ? plan.Spec.TimeSteps * signal.Size : signal.Size;
}
