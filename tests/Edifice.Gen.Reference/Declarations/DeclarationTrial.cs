using System.Collections.Generic;
using System.Linq;

namespace Edifice.Reference;

/// <summary>A declared network with a batch to run it on.</summary>
/// <param name="Declaration">The network.</param>
/// <param name="Batch">The number of samples.</param>
/// <param name="Seed">What parameters and inputs follow from.</param>
public sealed record DeclarationTrial(NetworkDeclaration Declaration, int Batch, int Seed)
{
    /// <summary>By <c>stage.weight</c> and <c>stage.bias</c>.</summary>
    public IReadOnlyDictionary<string, float[]> Parameters() => Declaration.Parameters(Seed);

    /// <summary>[batch, inputs], or [batch, T, inputs].</summary>
    public float[] Inputs() => Declaration.Inputs(Seed, Batch);

    /// <summary>What truly happens.</summary>
    public ReferenceRun Run()
    {
        ReferenceNetwork network = Declaration.ToReference(Parameters());
        return network.Run(ReferenceInputs(network), Batch);
    }

    /// <summary>The inputs in the order of the simulation.</summary>
    public double[] ReferenceInputs(ReferenceNetwork network)
    {
        double[] inputs = [.. Inputs().Select(value => (double)value)];
        return network.InputIsPerStep ? SampleOrder.ToSteps<double>(inputs, Batch, network.TimeSteps) : inputs;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Declaration.ToSource()}// batch {Batch}, seed {Seed}";
}
