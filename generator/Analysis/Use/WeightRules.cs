using System.Linq;
using Edifice.Generator.Diagnostics;
using Edifice.Generator.Model;
using Edifice.Generator.Symbols;
using Edifice.Generator.Writing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Edifice.Generator.Analysis.Use;

/// <summary>Copies of a stage's weights: <c>network.Layers.Hidden1.Weights.CopyFrom(numbers)</c>.</summary>
internal static class WeightRules
{
    public static void Check(UseCall call)
    {
        if (!call.Method.ContainingType.Is("Edifice.MatrixView") || call.Method.Parameters.Length != 1)
        {
            return;
        }

        if (TensorOf(call) is not ({ } tensor, { } network) || call.Span(call.Method.Parameters[0].Name) is not { Length: { } length } numbers)
        {
            return;
        }

        long expected = (long)tensor.Outputs * tensor.Inputs;
        if (length != expected)
        {
            string shape = FormattableText.Of($"'{tensor.Name}' of '{network.Name}' is [{tensor.Outputs}, {tensor.Inputs}]");
            call.Report(UseDiagnostics.WeightsLength, numbers.Place, numbers.Words, Words.Count(length, "number"), shape, Words.Number(expected));
        }
    }

    private static (TensorPlan? Tensor, NetworkShape? Network) TensorOf(UseCall call) =>
        (call.Operation as IInvocationOperation)?.Instance switch
        {
            IPropertyReferenceOperation { Property.Name: "Weights", Instance: IPropertyReferenceOperation stage } => Find(call, stage.Property, ".weight"),
            IPropertyReferenceOperation { Property.Name: "Bias", Instance: IPropertyReferenceOperation stage } => Find(call, stage.Property, ".bias"),
            IInvocationOperation { TargetMethod: { Name: "Tensor" } method } named => Find(call, method, ValueReader.Argument(named.Arguments, "name")),
            _ => default,
        };

    // As the generated view names its stages.
    private static (TensorPlan? Tensor, NetworkShape? Network) Find(UseCall call, IPropertySymbol stage, string ending)
    {
        NetworkShape? network = stage.ContainingType.Name == "LayerViews" ? call.Shapes.Of(stage.ContainingType.ContainingType, call.Reader.Cancel) : null;
        return (network?.Tensors.FirstOrDefault(tensor => tensor.Name == tensor.Stage + ending && Identifiers.PascalCase(tensor.Stage) == stage.Name), network);
    }

    private static (TensorPlan? Tensor, NetworkShape? Network) Find(UseCall call, IMethodSymbol method, IOperation? name)
    {
        bool isBlock = method.ContainingType.Is("Edifice.ParameterBlock`1") || method.ContainingType.Is("Edifice.GradientBlock`1");
        NetworkShape? network = isBlock ? call.ShapeOf(method.ContainingType.TypeArguments) : null;
        return (network?.Tensors.FirstOrDefault(tensor => tensor.Name == name?.ConstantValue.Value as string), network);
    }
}
