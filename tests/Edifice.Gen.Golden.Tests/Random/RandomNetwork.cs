using System;
using System.Linq;
using Edifice.Reference;

namespace Edifice.Golden.Tests;

/// <summary>A random declaration, what truly happens in it, and the generated network.</summary>
internal sealed record RandomNetwork(DeclarationTrial Trial, ReferenceRun Run, INetworkHandle Network)
{
    public float[] Inputs => Trial.Inputs();

    /// <summary>The gradient by the output, in the order of the network's spans.</summary>
    public float[] OutputGradients => OutputGradient.Of(Run.Output.Length);

    /// <summary>What truly comes out, in the order of the network's spans.</summary>
    public double[] ExpectedOutput => ToSamples(Run.Output, Run.OutputSignal.IsPerStep);

    /// <summary>The true gradients of <see cref="OutputGradients"/>.</summary>
    public Gradients Expected(ReferenceRun run) => run.Network.Backward(run, OutputGradient.InStepsOf(run, Trial.Batch));

    /// <summary>How large the terms are that those are sums of, squared.</summary>
    public Gradients ExpectedSquares(ReferenceRun run) => run.Network.BackwardSquares(run, OutputGradient.InStepsOf(run, Trial.Batch));

    /// <summary>The gradient by the input, in the order of the network's spans.</summary>
    public double[] InputGradients(Gradients gradients) => ToSamples(gradients.Input, Run.Network.InputIsPerStep);

    /// <summary>From the simulation's [T, batch, n] to the spans' [batch, T, n].</summary>
    public double[] ToSamples(double[] series, bool isPerStep = true)
        => isPerStep ? SampleOrder.ToSamples<double>(series, Trial.Batch, Run.Network.TimeSteps) : series;

    public override string ToString() => $"{Trial}\n// drawn with EDIFICE_TEST_SEED={RandomNetworks.Seed}";
}
