using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using Edifice.Generator.Tests.Harness;
using Edifice.Golden.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Edifice.Generator.Tests.Survival;

/// <summary>Mutants that compile, run and held against the double-precision simulation of what their Info says.</summary>
internal static class LivingMutants
{
    // Weights × steps × samples that are simulated one by one.
    private const long MostWork = 5_000_000;

    private const int Seed = 3;

    // Steeper slopes and larger gains amplify single precision's rounding; smaller numbers leave its range.
    private const float Largest = 100;
    private const float Smallest = 1e-3f;

    private static readonly VerificationTolerances s_tolerances = new() { Membrane = 1e-2, Output = 1e-2, Gradient = 1e-2, LeastMargin = 1e-3 };

    private static readonly string[] s_knownKinds = ["Input", "Dense", "Lif", "LeakyIntegrator", "Decode"];

    /// <summary>Compiles them as a user's build does, and runs each network of a size and kind that the simulation can follow.</summary>
    /// <exception cref="InvalidOperationException">They do not compile.</exception>
    public static IReadOnlyList<VerificationReport> Run(IReadOnlyList<Mutant> mutants)
    {
        CSharpCompilation declared = Compiler.CompileAsWritten([.. mutants.Select((mutant, index) => mutant.In($"Living{index}"))]);
        CSharpGeneratorDriver.Create(CompilerParts.Generators, parseOptions: Compiler.Parsing).RunGeneratorsAndUpdateCompilation(declared, out Compilation whole, out _);
        using MemoryStream image = new();
        if (whole.WithOptions(declared.Options.WithOptimizationLevel(OptimizationLevel.Release)).Emit(image) is { Success: false } failed)
        {
            throw new InvalidOperationException(string.Join("\n", failed.Diagnostics.Where(MutantOutcome.IsError).Take(5)));
        }

        image.Position = 0;
        return [.. NetworksOf(new AssemblyLoadContext("Living", isCollectible: true).LoadFromStream(image)).Select(Verify).OfType<VerificationReport>()];
    }

    private static IEnumerable<Type> NetworksOf(Assembly assembly) =>
        assembly.GetTypes().Where(type => type.GetCustomAttribute<SpikingNetworkAttribute>() is not null);

    private static VerificationReport? Verify(Type network) => (VerificationReport?)typeof(LivingMutants)
        .GetMethod(nameof(VerifyNetwork), BindingFlags.NonPublic | BindingFlags.Static)!
        .MakeGenericMethod(network)
        .Invoke(null, BindingFlags.DoNotWrapExceptions, null, null, null);

    private static VerificationReport? VerifyNetwork<TNetwork>()
        where TNetwork : class, ITrainableNetwork<TNetwork>
    {
        NetworkInfo info = TNetwork.Info;
        long width = info.Layers.Max(layer => (long)layer.Outputs);
        if ((info.ParameterLength + width) * info.TimeSteps * LivelyNetwork.Batch > MostWork || !info.Layers.All(IsComparable))
        {
            return null;
        }

        float[] gradients = [.. Enumerable.Range(0, LivelyNetwork.Batch * info.OutputLength).Select(index => MathF.Sin(index))];
        return Verification.Compare(LivelyNetwork.Create<TNetwork>(Seed), LivelyNetwork.Inputs<TNetwork>(Seed), gradients, new() { Tolerances = s_tolerances });
    }

    private static bool IsComparable(LayerInfo layer) => s_knownKinds.Contains(layer.Kind)
        && layer.Constants.All(constant => constant.Value == 0 || Math.Abs(constant.Value) is >= Smallest and <= Largest);
}
