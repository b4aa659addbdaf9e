using System;
using System.Collections.Generic;
using System.Linq;
using Edifice.Generator.Diagnostics;
using Edifice.Generator.Model;

namespace Edifice.Generator.Checking;

/// <summary>Holds the weights that a network asks for against its plan.</summary>
internal static class WeightsRules
{
    /// <summary>The weights that fit; null where there are none, and why is among <paramref name="problems"/>.</summary>
    public static WeightsManifest? Check(NetworkPlan plan, WeightsChoice choice, EquatableArray<WeightsManifest> manifests, ProblemList problems)
    {
        ProblemPlace place = ProblemPlace.Type(0);
        string network = plan.Spec.Type.Name;
        if (manifests.FirstOrDefault(manifest => manifest.Name == choice.Name) is not { } weights)
        {
            problems.Add(WeightsDiagnostics.Missing, place, network, choice.Name, Known(manifests));
            return null;
        }

        if (weights.Fault is { } fault)
        {
            problems.Add(WeightsDiagnostics.Unusable, place, network, choice.Name, weights.Source, fault);
            return null;
        }

        if (Difference(plan, weights) is { } difference)
        {
            problems.Add(WeightsDiagnostics.Mismatch, place, network, choice.Name, weights.Source, difference);
            return null;
        }

        string fingerprint = DeclarationFingerprint.Of(plan);
        if (!choice.AcceptsOtherDeclaration && weights.Fingerprint.Length > 0 && !string.Equals(weights.Fingerprint, fingerprint, StringComparison.OrdinalIgnoreCase))
        {
            string other = weights.Network.Length == 0 ? "another declaration" : $"another declaration, of a network '{weights.Network}'";
            problems.Add(WeightsDiagnostics.OtherDeclaration, place, network, choice.Name, weights.Source, other, weights.Fingerprint, fingerprint);
            return null;
        }

        return weights;
    }

    /// <summary>Whether the weights lie in their resource as the network's parameters do.</summary>
    public static bool LieAsPlanned(NetworkPlan plan, WeightsManifest weights) =>
        plan.Tensors.Select(BakedOf).SequenceEqual(weights.Tensors) && plan.ParameterLength == plan.Tensors.Sum(tensor => tensor.Length);

    /// <summary>The weights' tensors in the order of the network.</summary>
    public static IEnumerable<BakedTensor> InOrder(NetworkPlan plan, WeightsManifest weights) =>
        plan.Tensors.Select(tensor => weights.Tensors.First(baked => baked.Name == tensor.Name));

    private static BakedTensor BakedOf(TensorPlan tensor) =>
        new(tensor.Name, tensor.IsMatrix, tensor.Outputs, tensor.Inputs, tensor.Offset, tensor.TileWidth, tensor.HasZeroRow);

    private static string? Difference(NetworkPlan plan, WeightsManifest weights)
    {
        foreach (TensorPlan tensor in plan.Tensors)
        {
            string shape = BakedOf(tensor).Shape;
            if (weights.Tensors.FirstOrDefault(baked => baked.Name == tensor.Name) is not { } found)
            {
                return $"the network has {tensor.Name} {shape}, and the file has {Some(weights.Tensors.Select(baked => baked.Name))}";
            }

            if (found.Shape != shape)
            {
                return $"{tensor.Name} is {shape} in the network, and {found.Shape} in the file";
            }
        }

        return weights.Tensors.FirstOrDefault(baked => plan.Tensors.All(tensor => tensor.Name != baked.Name)) is { } other
            ? $"the file has {other.Name} {other.Shape}, and the network has {Some(plan.Tensors.Select(tensor => tensor.Name))}"
            : null;
    }

    private static string Known(EquatableArray<WeightsManifest> manifests) =>
        manifests.Count == 0 ? "it has none" : $"it has {Some(manifests.Select(manifest => manifest.Name).OrderBy(name => name, StringComparer.Ordinal))}";

    private static string Some(IEnumerable<string> names)
    {
        string[] all = [.. names];
        return all.Length <= 6 ? string.Join(", ", all) : FormattableText.Of($"{string.Join(", ", all.Take(5))} and {all.Length - 5} more");
    }
}
