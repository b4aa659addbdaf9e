using System.Collections.Generic;
using System.Linq;

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

    /// <summary>Whose neurons it has where a layer says nothing of it; None by default.</summary>
    public CompatibilityRule? Compatibility { get; init; }

    /// <summary>The gradient by states ends at every multiple of this many steps; nowhere by default.</summary>
    public int? Window { get; init; }

    /// <summary>Whether Backward runs segments of steps again instead of reading them from a tape.</summary>
    public bool Recomputes { get; init; }

    /// <summary>A whole C# file with the declared class.</summary>
    public string ToSource() => $"using Edifice;\n\n{Attributes()}public sealed partial class {Name};\n";

    /// <summary>The same network, layer by layer.</summary>
    public abstract LayeredDeclaration ToLayered();

    /// <summary>The network it declares. Layers have the names of their stages, decodes are named <c>decode</c>.</summary>
    /// <param name="parameters">By <c>stage.weight</c> and <c>stage.bias</c>; zeros where null.</param>
    public ReferenceNetwork ToReference(IReadOnlyDictionary<string, float[]>? parameters = null) =>
        DeclaredNetwork.Build(ToLayered(), Rounding.Single)
            .WithParameters(parameters?.Select(parameter => KeyValuePair.Create(parameter.Key, parameter.Value.Select(value => (double)value).ToArray())));

    /// <summary>The network it declares, with numbers and parameters exactly as they are given.</summary>
    public ReferenceNetwork ToExactReference(IReadOnlyDictionary<string, double[]> parameters) =>
        DeclaredNetwork.Build(ToLayered(), Rounding.Exact).WithParameters(parameters);

    /// <summary>Random weights and biases, by <c>stage.weight</c> and <c>stage.bias</c>, with which the neurons fire.</summary>
    public IReadOnlyDictionary<string, float[]> Parameters(int seed) => DeclaredValues.Parameters(ToReference(), seed);

    /// <summary>Random inputs, from 0 to 1 or spikes: [batch, InputSize], or [batch, T, InputSize].</summary>
    public float[] Inputs(int seed, int batch)
    {
        InputRule input = ToLayered().Input;
        int steps = input == InputRule.Constant ? 1 : NumTimesteps ?? DeclaredNetwork.DefaultTimeSteps;
        return DeclaredValues.Inputs(input, batch * steps * InputSize, seed);
    }

    /// <inheritdoc/>
    public sealed override string ToString() => ToSource();

    /// <summary>How gradients are computed, written behind the other properties.</summary>
    private protected AttributeText WithTraining(AttributeText network) => network
        .Property("TapeMode", "Tape", Recomputes ? TapeMode.Recompute : (TapeMode?)null)
        .Property(nameof(Window), Window);

    /// <summary>The attributes of the class, one per line.</summary>
    private protected abstract string Attributes();
}
