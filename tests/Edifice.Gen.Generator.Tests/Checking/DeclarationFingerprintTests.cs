using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Edifice.Generator.Checking;
using Edifice.Generator.Emission;
using Edifice.Generator.Layers;
using Edifice.Generator.Model;
using Edifice.Generator.Tests.Harness;
using Xunit;

namespace Edifice.Generator.Tests.Checking;

/// <summary>The compiler's fingerprint of a plan is the runtime's of the description that the generator writes of it.</summary>
public class DeclarationFingerprintTests
{
    [Theory]
    [InlineData("[SpikingNetwork(InputSize = 784, OutputSize = 10)] partial class Net;")]
    [InlineData("[SpikingNetwork(InputSize = 4, OutputSize = 2, HiddenSizes = [3], Coding = Coding.Rates, Tau = 0.1)] partial class Net;")]
    [InlineData("[SpikingNetwork(NumTimesteps = 31)][Input(7, Spikes = true)][Dense(33, Bias = false)][Lif(Beta = 0.9, LearnBeta = Learning.PerNeuron, Reset = Reset.Value, ResetValue = 0.25)][Dense(5)][LeakyIntegrator(Tau = 1e9)] partial class Net;")]
    [InlineData("[SpikingNetwork][Input(7, PerStep = true)][Dense(3)][Lif(Compatibility = Compatibility.SnnTorch, Name = \"größe\")][Decode(Decoding.FirstSpike)] partial class Net;")]
    public void Both_have_the_same(string source)
    {
        NetworkPlan plan = PlanOf(source);
        NetworkInfo info = new()
        {
            Name = "Net",
            InputSize = plan.Input.Size,
            OutputSize = plan.Output.Size,
            TimeSteps = plan.Spec.TimeSteps,
            Layers = [.. plan.Layers.Select(Describe)],
            Stages = [],
            Parameters = [],
            ParameterLength = 0,
            Traces = [],
            Memory = new MemoryInfo(0, 0, 0, 0, 0, 0, 0, 0, 0),
        };

        Assert.Equal($"{info.Fingerprint:x16}", DeclarationFingerprint.Of(plan));
    }

    [Fact]
    public void Another_time_constant_has_another() => Assert.NotEqual(
        DeclarationFingerprint.Of(PlanOf("[SpikingNetwork(InputSize = 4, OutputSize = 2)] partial class Net;")),
        DeclarationFingerprint.Of(PlanOf("[SpikingNetwork(InputSize = 4, OutputSize = 2, Tau = 2.0000001)] partial class Net;")));

    private static LayerInfo Describe(LayerPlan layer)
    {
        (IReadOnlyList<OptionSpec> options, IReadOnlyList<ConstantSpec> constants) = LayerCatalog.KindOf(layer.Spec).Describe(layer);
        return new LayerInfo(
            layer.Spec.Kind, layer.Stage, layer.Input.Size, layer.Output.Size,
            [.. options.Select(option => KeyValuePair.Create(option.Name, option.Value))],
            [.. constants.Select(constant => KeyValuePair.Create(constant.Field, constant.Value))]);
    }

    private static NetworkPlan PlanOf(string source) => NetworkOutcome.Of(Parse.Source(source), CancellationToken.None).Plan!;
}
