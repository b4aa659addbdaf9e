using System.Collections.Generic;

namespace Edifice.Reference;

/// <summary>A network as it is declared, and what it means. What is null is not written, and has the language's default.</summary>
public abstract record NetworkDeclaration(string Name, int InputSize)
{
    /// <summary>T; 25 by default.</summary>
    public int? NumTimesteps { get; init; }

    /// <summary>τ of the neurons that say nothing of their decay; 2 by default.</summary>
    public double? Tau { get; init; }

    /// <summary>θ of the neurons that say nothing of it; 1 by default.</summary>
    public double? Threshold { get; init; }

    /// <summary>A whole C# file with the declared class.</summary>
    public string ToSource() => $"using Edifice;\n\n{Attributes()}public sealed partial class {Name};\n";

    /// <summary>The same network, layer by layer.</summary>
    public abstract LayeredDeclaration ToLayered();

    /// <summary>The network it declares. Layers have the names of their stages, decodes are named <c>decode</c>.</summary>
    /// <param name="parameters">By <c>stage.weight</c> and <c>stage.bias</c>; zeros where null.</param>
    public ReferenceNetwork ToReference(IReadOnlyDictionary<string, float[]>? parameters = null) =>
        DeclaredNetwork.Build(ToLayered(), parameters);

    /// <summary>Random weights and biases, by <c>stage.weight</c> and <c>stage.bias</c>, with which the neurons fire.</summary>
    public IReadOnlyDictionary<string, float[]> Parameters(int seed) => DeclaredValues.Parameters(ToReference(), seed);

    /// <summary>Random inputs from 0 to 1, [batch, InputSize].</summary>
    public float[] Inputs(int seed, int batch) => DeclaredValues.Inputs(batch * InputSize, seed);

    /// <inheritdoc/>
    public sealed override string ToString() => ToSource();

    /// <summary>The attributes of the class, one per line.</summary>
    private protected abstract string Attributes();
}
