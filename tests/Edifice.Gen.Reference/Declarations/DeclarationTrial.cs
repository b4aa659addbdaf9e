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

    /// <summary>[batch, inputs].</summary>
    public float[] Inputs() => Declaration.Inputs(Seed, Batch);

    /// <summary>What truly happens.</summary>
    public ReferenceRun Run() => Declaration.ToReference(Parameters()).Run([.. Inputs().Select(value => (double)value)], Batch);

    /// <inheritdoc/>
    public override string ToString() => $"{Declaration.ToSource()}// batch {Batch}, seed {Seed}";
}
