using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Edifice.Generator.Layers.Dense;
using Edifice.Generator.Layers.Neuron;
using Edifice.Generator.Model;
using Edifice.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Edifice.Generator.Tests.Caching;

public class StateTests
{
    [Theory]
    [InlineData(TrackingNames.Parse)]
    [InlineData(TrackingNames.Plan)]
    [InlineData(TrackingNames.Twins)]
    public void State_between_edits_holds_nothing_of_the_compiler(string step)
    {
        IReadOnlyList<object> objects = StateOf(step);

        Assert.NotEmpty(objects);
        Assert.All(objects, item => Assert.False(
            item is ISymbol or SyntaxNode or SyntaxTree or Location or Compilation or SemanticModel or AttributeData or Diagnostic, $"{item.GetType()}"));
        Assert.DoesNotContain(
            objects, item => item.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>));
    }

    [Fact]
    public void State_is_looked_at_to_its_end()
    {
        IReadOnlyList<object> objects = StateOf(TrackingNames.Plan);

        Assert.Contains(objects, item => item is ConstantSpec);
        Assert.Contains(objects, item => item is DensePlan);
        Assert.Contains(objects, item => item is LearnedPlan);
        Assert.Contains(objects, item => item is OverrideSpec);
        Assert.Contains(objects, item => item is Problem);
    }

    private static IReadOnlyList<object> StateOf(string step)
    {
        GeneratorRunResult result = Generate.Driver()
            .RunGenerators(Compiler.Compile(
                "[SpikingNetwork][Input(4)][Dense(3)][Lif(Compatibility = Compatibility.Norse, Tau = 3, LearnBeta = Learning.PerNeuron)][Decode] partial class Net;",
                "[SpikingNetwork(InputSize = 4, OutputSize = 2)] partial class net;",
                "[SpikingNetwork][Input(4)][Dense(3, 2)] partial class Broken;"))
            .GetRunResult().Results.Single();
        return [.. result.TrackedSteps[step].SelectMany(run => run.Outputs).SelectMany(output => ObjectGraph.Of(output.Value))];
    }
}
