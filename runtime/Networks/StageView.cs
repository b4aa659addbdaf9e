using System;

namespace Edifice;

/// <summary>The parameters of one stage, or their gradients, as logical matrices.</summary>
public readonly ref struct StageView
{
    private readonly MatrixView bias;
    private readonly bool hasBias;
    private readonly string name;

    /// <summary>For generated code: a stage with a bias.</summary>
    public StageView(string name, Span<float> weights, WeightLayout layout, Span<float> bias)
    {
        this.name = name;
        Weights = new MatrixView(weights, layout);
        this.bias = new MatrixView(bias, new WeightLayout(layout.Outputs, 1, 16, HasZeroRow: false));
        hasBias = true;
    }

    /// <summary>For generated code: a stage without a bias.</summary>
    public StageView(string name, Span<float> weights, WeightLayout layout)
    {
        this.name = name;
        Weights = new MatrixView(weights, layout);
    }

    /// <summary>The weights, [out, in].</summary>
    public MatrixView Weights { get; }

    /// <summary>The bias, [out, 1].</summary>
    /// <exception cref="InvalidOperationException">The stage was declared with <c>Bias = false</c>.</exception>
    public MatrixView Bias => hasBias
        ? bias
        : throw new InvalidOperationException($"Stage {name} has no bias: it was declared with Bias = false.");
}
