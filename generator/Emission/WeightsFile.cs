using System.Linq;
using System.Threading;
using Edifice.Generator.Checking;
using Edifice.Generator.Diagnostics;
using Edifice.Generator.Model;
using Edifice.Generator.Writing;

namespace Edifice.Generator.Emission;

/// <summary>The part of a network whose trained parameters are a resource of the program.</summary>
internal static class WeightsFile
{
    private const string Throws =
        "    => throw new global::System.InvalidOperationException(\"The weights of this network can not be used: see its EDG diagnostics.\");";

    /// <summary>Writes it; where the weights do not fit, with bodies that throw, so that no other error hides the one that matters.</summary>
    public static string Write(NetworkPlan plan, WeightsChoice choice, EquatableArray<WeightsManifest> manifests, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        ClassShell shell = new(plan.Spec, "This file: trained parameters that are part of the program.");
        string self = Identifiers.Escape(plan.Spec.Type.Name);
        return WeightsRules.Check(plan, choice, manifests, new ProblemList()) is { } weights
            ? shell.Write(code => WriteMembers(code, plan, weights, self))
            : shell.Write(code => WriteSkeleton(code, self));
    }

    /// <summary>The members of a network whose weights or declaration are wrong.</summary>
    public static void WriteSkeleton(CodeWriter code, string self)
    {
        code.Line("/// <summary>Throws: the weights can not be used.</summary>");
        code.Line($"public static {self} Pretrained");
        code.Line(Throws);
        code.Line();
        code.Line("/// <summary>Throws: the weights can not be used.</summary>");
        code.Line($"public static {self} CreatePretrained()");
        code.Line(Throws);
    }

    private static void WriteMembers(CodeWriter code, NetworkPlan plan, WeightsManifest weights, string self)
    {
        new DocComment($"The network with the parameters of {Xml.Escape(weights.Source)}, which are part of the program: one for the whole process, only to be read.").Write(code);
        code.Line($"public static {self} Pretrained\n    => global::System.Threading.LazyInitializer.EnsureInitialized(ref PretrainedNetwork.Instance, PretrainedNetwork.Read);");
        code.Line();
        new DocComment("Makes a network of its own with the same parameters, to be trained further or changed.").Write(code);
        code.Line($"public static {self} CreatePretrained() => new(global::Edifice.CompilerServices.BakedWeights.Copy(Pretrained.Parameters));");
        code.Line();
        using (code.Block("private static class PretrainedNetwork"))
        {
            code.Line($"internal static {self}? Instance;");
            code.Line();
            bool isInPlace = WeightsRules.LieAsPlanned(plan, weights);
            string resource = $"typeof({self}).Assembly.GetManifestResourceStream({Literals.String("edifice.weights/" + weights.Name)}), {Literals.String(weights.Name)}";
            code.Line(isInPlace
                ? "// The resource has the parameters' own layout: nothing is copied where it lies at a multiple of 4 bytes."
                : "// The resource has another layout than the parameters: each tensor is copied to its place, once.");
            code.Line($"internal static {self} Read() => new(");
            if (isInPlace)
            {
                code.Line($"    global::Edifice.CompilerServices.BakedWeights.InPlace<{self}>(\n        {resource}));");
                return;
            }

            code.Line($"    global::Edifice.CompilerServices.BakedWeights.Rearranged<{self}>(\n        {resource},\n        [");
            foreach ((TensorPlan tensor, BakedTensor baked) in plan.Tensors.Zip(WeightsRules.InOrder(plan, weights), (tensor, baked) => (tensor, baked)))
            {
                string layout = (tensor with { TileWidth = baked.TileWidth, HasZeroRow = baked.HasZeroRow }).Layout;
                code.Line($"            new({Literals.String(tensor.Name)}, {Literals.Bool(tensor.IsMatrix)}, {baked.Offset}, {layout}, {tensor.FanIn}),");
            }

            code.Line("        ]));");
        }
    }
}
