using System;
using System.Linq;
using Edifice.Reference;
using Xunit;
using Xunit.Abstractions;

namespace Edifice.Golden.Tests;

/// <summary>Spikes in, spikes out, in every step.</summary>
[SpikingNetwork(NumTimesteps = 12)]
[Input(33, Spikes = true)]
[Dense(40)]
[Lif]
[Dense(5)]
[Lif]
public sealed partial class VerifiedTransducer;

/// <summary>Real numbers in, in every step, and a chain of decoders.</summary>
[SpikingNetwork(NumTimesteps = 12)]
[Input(33, PerStep = true)]
[Dense(40)]
[Decode(Decoding.MaxMembrane)]
[Dense(20)]
[Lif]
[Decode(Decoding.FirstSpike)]
[Dense(20)]
[Lif]
[Decode(Decoding.Count)]
[Dense(12)]
[Lif]
[Dense(5)]
[Decode(Decoding.LastMembrane)]
public sealed partial class VerifiedDecoders;

/// <summary>The interpreter knows inputs and outputs per step, and every decoder.</summary>
public sealed class SignalVerificationTests(ITestOutputHelper output)
{
    [Fact]
    public void Spikes_in_and_out_agree() => Agree<VerifiedTransducer>();

    [Fact]
    public void A_chain_of_decoders_agrees() => Agree<VerifiedDecoders>();

    [Fact]
    public void Gradients_per_step_are_taken_in_the_order_of_the_output()
    {
        float[] inputs = LivelyNetwork.Inputs<VerifiedTransducer>(3);
        float[] gradients = [.. Enumerable.Range(0, LivelyNetwork.Batch * 12 * 5).Select(index => MathF.Sin(index))];
        VerificationReport report = Verification.Compare(LivelyNetwork.Create<VerifiedTransducer>(3), inputs, gradients, new() { PieceSize = 4 });
        Assert.True(report.Passed, report.ToString());
    }

    [Fact]
    public void A_wrong_decoder_is_found_in_the_output()
    {
        VerifiedDecoders network = LivelyNetwork.Create<VerifiedDecoders>(3);
        ReferenceNetwork reference = Verification.Interpret(network);
        ReferenceNetwork wrong = reference with { Layers = [.. reference.Layers.SkipLast(1), new DecodeLayer("decode", DecodeRule.MaxMembrane)] };
        VerificationReport report = Verification.Compare(
            network, LivelyNetwork.Inputs<VerifiedDecoders>(3), LivelyNetwork.Labels<VerifiedDecoders>(), new() { Reference = wrong });
        Assert.True(report.Flips == 0 && report.Membrane!.Error < 1e-4, report.ToString());
        Assert.True(report.Output!.Error > 1e-2, report.ToString());
    }

    private void Agree<TNetwork>()
        where TNetwork : class, ITrainableNetwork<TNetwork>
    {
        // The first seed that keeps away from thresholds and ties.
        VerificationReport report = Enumerable.Range(1, 20)
            .Select(seed => Verification.Compare(LivelyNetwork.Create<TNetwork>(seed), LivelyNetwork.Inputs<TNetwork>(seed), LivelyNetwork.Labels<TNetwork>()))
            .First(candidate => candidate.IsConclusive);
        output.WriteLine(report.ToString());
        Assert.True(report.Passed, report.ToString());
    }
}
